package io.qunflow.process.award;

import static org.mockito.Mockito.mock;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardProcess;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.support.Modules;
import java.time.Clock;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The delegates of award-round.bpmn on the real tables, for process tests. */
public final class AwardDelegates {

  private AwardDelegates() {}

  /**
   * @return what starts and stops the process
   */
  public static AwardProcess register(Modules modules, ProcessStarter processes) {
    var rounds = modules.get(AwardRounds.class);
    var desk = modules.get(AwardDesk.class);
    var outbox = modules.get(Outbox.class);
    var counting =
        new AwardCounting(mock(CommunityFigures.class), modules.get(AwardMeasuring.class));
    var messages =
        new AwardMessages(desk, modules.get(GroupService.class), outbox, modules.get(Clock.class));
    Mocks.register(
        "measureAwardsDelegate",
        new MeasureAwardsDelegate(rounds, counting, modules.get(AwardMeasuring.class)));
    Mocks.register("settleAwardsDelegate", new SettleAwardsDelegate(rounds, counting, desk));
    Mocks.register("announceAwardsDelegate", new AnnounceAwardsDelegate(rounds, messages));
    Mocks.register("stopAwardRoundDelegate", new StopAwardRoundDelegate(desk));
    Mocks.register("stopRetiredAwardDelegate", new StopRetiredAwardDelegate(rounds, desk, outbox));
    return new AwardLauncher(processes, modules.get(CommunityService.class));
  }
}
