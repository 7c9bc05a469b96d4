package io.qunflow.process.sheet;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.sheet.SheetProperties;
import io.qunflow.operations.sheet.SheetReminder;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Starts and reaches the processes that remind of late messages: one a community. */
@Component
class LateMessageReminders implements SheetReminder {

  private final ProcessStarter processes;
  private final CommunityService communities;
  private final SheetProperties properties;

  LateMessageReminders(
      ProcessStarter processes, CommunityService communities, SheetProperties properties) {
    this.processes = processes;
    this.communities = communities;
    this.properties = properties;
  }

  @Override
  public void raise(CommunityKey community) {
    if (isRaised(community)) {
      return;
    }
    processes.start(
        LateMessageReminder.KEY,
        LateMessageReminder.businessKey(community),
        Map.of(
            TaskVariables.COMMUNITY_KEY.name(),
            community.value(),
            LifecycleVariables.COMMUNITY_NAME.name(),
            name(community),
            TaskVariables.CONSOLE_PAGE.name(),
            "/sheet?community=" + community.value(),
            LateMessageReminder.REMIND_AGAIN.name(),
            properties.remindAgainAfter().toString()));
  }

  @Override
  public void withdraw(CommunityKey community) {
    var key = LateMessageReminder.businessKey(community);
    if (processes.isWaitingAt(LateMessageReminder.KEY, key, LateMessageReminder.SEND)) {
      processes.send(LateMessageReminder.SETTLED, LateMessageReminder.KEY, key);
    }
  }

  @Override
  public Set<CommunityKey> findRaised() {
    return processes.findBusinessKeys(LateMessageReminder.KEY).stream()
        .map(LateMessageReminder::community)
        .collect(Collectors.toSet());
  }

  @Override
  public boolean isRaised(CommunityKey community) {
    return processes.isRunning(LateMessageReminder.KEY, LateMessageReminder.businessKey(community));
  }

  private String name(CommunityKey community) {
    try {
      return communities.find(community).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
