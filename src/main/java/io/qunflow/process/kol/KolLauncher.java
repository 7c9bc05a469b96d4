package io.qunflow.process.kol;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.kol.Kol;
import io.qunflow.membership.kol.KolProcess;
import io.qunflow.membership.kol.KolProperties;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the programme for a member, and ends a term early. */
@Component
class KolLauncher implements KolProcess {

  private final ProcessStarter processes;
  private final CommunityService communities;
  private final KolProperties properties;

  KolLauncher(ProcessStarter processes, CommunityService communities, KolProperties properties) {
    this.processes = processes;
    this.communities = communities;
    this.properties = properties;
  }

  @Override
  public void start(Kol invited) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(KolSteps.ID.name(), (int) invited.id());
    variables.put(KolSteps.MEMBER.name(), String.valueOf(invited.member().value()));
    variables.put(KolSteps.NAME.name(), invited.nickname());
    variables.put(KolSteps.WAY.name(), invited.way().word());
    variables.put(KolSteps.DUTIES.name(), invited.duties());
    variables.put(KolSteps.REWARD.name(), invited.reward());
    variables.put(KolSteps.ANSWER_WITHIN.name(), properties.answerWithin().toString());
    variables.put(TaskVariables.COMMUNITY_KEY.name(), invited.community().value());
    variables.put(
        TaskVariables.CONSOLE_PAGE.name(),
        "/communities/%s/kols/%d".formatted(invited.community(), invited.id()));
    variables.put(LifecycleVariables.COMMUNITY_NAME.name(), name(invited.community()));
    processes.start(KolSteps.KEY, invited.key(), variables);
  }

  @Override
  public void endTermForOverreaching(Kol kol) {
    if (processes.isWaitingAt(KolSteps.KEY, kol.key(), KolSteps.TERM)) {
      processes.send(KolSteps.OVERREACHED, KolSteps.KEY, kol.key());
    }
  }

  private String name(CommunityKey community) {
    try {
      return communities.find(community).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
