package io.qunflow.process.publicclass;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.publicclass.ClassBusyException;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClassProcess;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts and reaches the processes of public classes. */
@Component
class ClassLauncher implements PublicClassProcess {

  private static final Logger log = LoggerFactory.getLogger(ClassLauncher.class);

  private final ProcessStarter processes;
  private final CommunityService communities;

  ClassLauncher(ProcessStarter processes, CommunityService communities) {
    this.processes = processes;
    this.communities = communities;
  }

  @Override
  public void start(PublicClass ordered) {
    processes.start(
        PublicClassRun.KEY,
        ordered.key(),
        Map.of(
            PublicClassRun.ID.name(), Math.toIntExact(ordered.id()),
            TaskVariables.COMMUNITY_KEY.name(), ordered.community().value(),
            LifecycleVariables.COMMUNITY_NAME.name(), name(ordered)));
  }

  @Override
  public void moved(PublicClass moved) throws ClassBusyException {
    tell(PublicClassRun.MOVED, PublicClassRun.WAITING, moved);
  }

  @Override
  public void calledOff(PublicClass calledOff) throws ClassBusyException {
    tell(PublicClassRun.CALLED_OFF, PublicClassRun.WAITING, calledOff);
  }

  /** One that a funnel calls goes on as part of it. */
  @Override
  public void givenUp(PublicClass givenUp) {
    processes.end(PublicClassRun.KEY, givenUp.key(), "given up");
  }

  @Override
  public boolean isFollowedUp(PublicClass held) {
    return held.processKey() != null && processes.isRunning(PublicClassRun.KEY, held.processKey());
  }

  @Override
  public void attended(PublicClass held) throws ClassBusyException {
    var where =
        isWaitingAt(PublicClassRun.IMPORTING, held)
            ? PublicClassRun.IMPORTING
            : PublicClassRun.WAITING;
    tell(PublicClassRun.ATTENDED, where, held);
  }

  static String page(PublicClass of) {
    return "/communities/%s/classes/%d".formatted(of.community(), of.id());
  }

  /** A class whose process somebody ended by hand is only what its tables say. */
  private void tell(String message, String where, PublicClass of) throws ClassBusyException {
    if (isWaitingAt(where, of)) {
      processes.send(message, PublicClassRun.KEY, of.processKey());
    } else if (of.processKey() != null
        && processes.isRunning(PublicClassRun.KEY, of.processKey())) {
      throw new ClassBusyException();
    } else {
      log.warn("No process waits for {} of class {}", message, of.id());
    }
  }

  private boolean isWaitingAt(String where, PublicClass of) {
    return of.processKey() != null
        && processes.isWaitingAt(PublicClassRun.KEY, of.processKey(), where);
  }

  private String name(PublicClass of) {
    try {
      return communities.find(of.community()).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
