package io.qunflow.process.moderation;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.moderation.CaseFile;
import io.qunflow.membership.moderation.CaseKind;
import io.qunflow.membership.moderation.ModerationProcess;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the process of a case, and tells it of an appeal. */
@Component
class ModerationLauncher implements ModerationProcess {

  private final ProcessStarter processes;
  private final CommunityService communities;

  ModerationLauncher(ProcessStarter processes, CommunityService communities) {
    this.processes = processes;
    this.communities = communities;
  }

  @Override
  public void start(CaseFile opened) {
    processes.start(
        ModerationCase.KEY,
        opened.key(),
        Map.of(
            ModerationCase.ID.name(), (int) opened.id(),
            ModerationCase.NEEDS_NOTICE.name(), opened.needsNotice(),
            ModerationCase.SUMMARY.name(), summary(opened),
            ModerationCase.ANNOUNCEMENT.name(), announcement(opened.kind()),
            TaskVariables.COMMUNITY_KEY.name(), opened.community().value(),
            TaskVariables.CONSOLE_PAGE.name(), page(opened),
            LifecycleVariables.COMMUNITY_NAME.name(), name(opened.community())));
  }

  @Override
  public void appeal(CaseFile appealed) {
    processes.send(ModerationCase.APPEALED, ModerationCase.APPEAL_KEY, appealed.key());
  }

  static String page(CaseFile file) {
    return "/communities/%s/moderation/%d".formatted(file.community(), file.id());
  }

  private static String summary(CaseFile file) {
    return "%s，由 %s 记下。发的内容、账号和经过在页面上。".formatted(file.kind().title(), file.openedBy());
  }

  private static String announcement(CaseKind kind) {
    return "按照群规，有一位成员因为%s已被移出。有不同意见可以申诉，也欢迎大家提醒我们。".formatted(kind.title());
  }

  private String name(CommunityKey community) {
    try {
      return communities.find(community).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
