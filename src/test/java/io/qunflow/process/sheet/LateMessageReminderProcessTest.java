package io.qunflow.process.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.operations.sheet.LateCount;
import io.qunflow.operations.sheet.LateMessages;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ProcessEngineExtension.class)
@Deployment(
    resources = {
      "processes/operations/late-message-reminder.bpmn",
      "forms/operations/send-late-messages.form"
    })
class LateMessageReminderProcessTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final LateCount TWO =
      new LateCount(2, Optional.of(Instant.parse("2026-11-23T01:30:00Z")));
  private static final LateCount NONE = new LateCount(0, Optional.empty());

  private final LateMessages late = mock(LateMessages.class);
  private final CommunityService communities = mock(CommunityService.class);

  @BeforeEach
  void registerDelegates() throws Exception {
    when(communities.find(TEA))
        .thenReturn(
            new Community(
                TEA,
                "tea",
                "茶友会",
                CommunityType.INTEREST,
                "Asia/Shanghai",
                CommunityState.OPEN,
                Instant.EPOCH));
    Mocks.register("countLateMessagesDelegate", new CountLateMessagesDelegate(late, communities));
  }

  @AfterEach
  void forgetDelegates() {
    Mocks.reset();
  }

  @Test
  void asksAnOperatorToSendWhatIsLate() {
    when(late.count(TEA)).thenReturn(TWO);

    var process = start();

    assertThat(process).isWaitingAt(LateMessageReminder.SEND);
    assertThat(task()).hasCandidateGroup("operator").hasFormKey(null);
    assertThat(process)
        .variables()
        .containsEntry("lateMessagesSummary", "2 条过了时间还没发，最早的应在 11月23日 09:30 发");
  }

  @Test
  void goesByItselfOnceAllIsSettled() {
    when(late.count(TEA)).thenReturn(TWO);
    var process = start();

    runtimeService()
        .createMessageCorrelation(LateMessageReminder.SETTLED)
        .processInstanceId(process.getId())
        .correlate();

    assertThat(process).isEnded().hasPassed("endEvent_lateMessagesSettled");
  }

  @Test
  void asksAgainLaterIfSomethingIsStillLate() {
    when(late.count(TEA)).thenReturn(TWO);
    var process = start();
    assertThat(process).isWaitingAt(LateMessageReminder.SEND);
    complete(task(), Map.of());
    assertThat(process).isWaitingAt("event_lookAgain");

    execute(job());

    assertThat(process).isWaitingAt(LateMessageReminder.SEND);
  }

  @Test
  void endsAfterTheTaskIfNothingIsLateAnyMore() {
    when(late.count(TEA)).thenReturn(TWO, NONE);
    var process = start();
    assertThat(process).isWaitingAt(LateMessageReminder.SEND);
    complete(task(), Map.of());

    execute(job());

    assertThat(process).isEnded().hasPassed("endEvent_nothingLate");
  }

  @Test
  void endsAtOnceIfSomebodyWasFaster() {
    when(late.count(TEA)).thenReturn(NONE);

    assertThat(start()).isEnded().hasPassed("endEvent_nothingLate");
  }

  private static ProcessInstance start() {
    return runtimeService()
        .startProcessInstanceByKey(
            LateMessageReminder.KEY,
            LateMessageReminder.businessKey(TEA),
            Map.of(
                "communityKey",
                "tea",
                "communityName",
                "茶友会",
                "consolePage",
                "/sheet?community=tea",
                "remindAgainAfter",
                "PT2H"));
  }
}
