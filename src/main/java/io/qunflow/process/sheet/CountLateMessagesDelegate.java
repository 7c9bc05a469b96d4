package io.qunflow.process.sheet;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.sheet.LateMessages;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Runs serviceTask_countLateMessages of late-message-reminder.bpmn. */
@Component
class CountLateMessagesDelegate extends ProcessStep {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final LateMessages late;
  private final CommunityService communities;

  CountLateMessagesDelegate(LateMessages late, CommunityService communities) {
    this.late = late;
    this.communities = communities;
  }

  @Override
  protected void run(StepContext step) throws UnknownCommunityException {
    var count = late.count(step.community());
    var zone = ZoneId.of(communities.find(step.community()).timeZone());
    step.set(LateMessageReminder.SOME_LATE, count.entries() > 0);
    step.set(
        LateMessageReminder.SUMMARY,
        count
            .earliest()
            .map(
                first ->
                    "%d 条过了时间还没发，最早的应在 %s 发"
                        .formatted(count.entries(), MOMENT.format(first.atZone(zone))))
            .orElse("没有超时的消息"));
  }
}
