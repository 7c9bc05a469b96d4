package io.qunflow.process.welfare;

import static org.mockito.Mockito.mock;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.community.CommunityService;
import io.qunflow.honour.welfare.WelfareClosing;
import io.qunflow.honour.welfare.WelfareProcess;
import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.support.CampaignWorld;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The real delegates of welfare-round.bpmn, for tests of what starts such rounds. */
public final class WelfareDelegates {

  private WelfareDelegates() {}

  /** What starts rounds in this world. */
  public static WelfareProcess register(CampaignWorld world, ProcessStarter processes) {
    return register(world, processes, mock(CommunityFigures.class));
  }

  static WelfareProcess register(
      CampaignWorld world, ProcessStarter processes, CommunityFigures figures) {
    var rounds = world.get(WelfareRounds.class);
    var closing = world.get(WelfareClosing.class);
    Mocks.register("chooseReceiversDelegate", new ChooseReceiversDelegate(rounds, figures));
    Mocks.register("tellReceiversDelegate", new TellReceiversDelegate(rounds));
    Mocks.register("settleWelfareDelegate", new SettleWelfareDelegate(closing));
    Mocks.register("measureWelfareDelegate", new MeasureWelfareDelegate(closing));
    Mocks.register("stopWelfareDelegate", new StopWelfareDelegate(closing));
    Mocks.register("endRetiredWelfareDelegate", new EndRetiredWelfareDelegate(closing));
    var launcher = new WelfareLauncher(processes, world.get(CommunityService.class));
    world.with(launcher);
    return launcher;
  }
}
