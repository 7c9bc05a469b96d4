package io.qunflow.process.admission;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.admission.AdmissionProcess;
import io.qunflow.membership.admission.Application;
import io.qunflow.process.direction.DesignWork;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts and reaches the processes of applications. */
@Component
class AdmissionProcesses implements AdmissionProcess {

  private static final Logger LOG = LoggerFactory.getLogger(AdmissionProcesses.class);

  private final ProcessStarter processes;
  private final CommunityService communities;
  private final DesignWork design;

  AdmissionProcesses(ProcessStarter processes, CommunityService communities, DesignWork design) {
    this.processes = processes;
    this.communities = communities;
    this.design = design;
  }

  @Override
  public void applied(Application application) {
    processes.start(MemberAdmission.KEY, application.key(), variables(application));
  }

  @Override
  public void paidLate(Application application) {
    if (!processes.isRunning(MemberAdmission.KEY, application.key())
        && !processes.isRunning(MemberAdmission.RETURNING, application.key())) {
      processes.start(MemberAdmission.RETURNING, application.key(), variables(application));
    }
  }

  private Map<String, Object> variables(Application application) {
    return Map.of(
        MemberAdmission.APPLICATION.name(),
        Math.toIntExact(application.id()),
        TaskVariables.COMMUNITY_KEY.name(),
        application.community().value(),
        TaskVariables.CONSOLE_PAGE.name(),
        "/communities/%s/applications/%d".formatted(application.community(), application.id()),
        LifecycleVariables.COMMUNITY_NAME.name(),
        name(application));
  }

  @Override
  public void handedIn(Application application) {
    tell(
        MemberAdmission.HANDED_IN,
        MemberAdmission.KEY,
        MemberAdmission.HAND_IN_AWAITED,
        application);
  }

  @Override
  public void joined(Application application) {
    tell(
        MemberAdmission.JOINED,
        MemberAdmission.JOINING,
        MemberAdmission.JOINING_AWAITED,
        application);
  }

  @Override
  public void withdrawn(Application application) {
    if (processes.isRunning(MemberAdmission.KEY, application.key())) {
      processes.send(MemberAdmission.WITHDRAWN, MemberAdmission.KEY, application.key());
    } else {
      LOG.warn("No process runs for {}", application.key());
    }
  }

  @Override
  public boolean thresholdMissing(Community community) {
    return design.start(community);
  }

  /** An application whose process somebody ended by hand is only what its tables say. */
  private void tell(String message, String process, String awaited, Application application) {
    if (processes.isWaitingAt(process, application.key(), awaited)) {
      processes.send(message, process, application.key());
    } else {
      LOG.warn("No process waits for {} of {}", message, application.key());
    }
  }

  private String name(Application application) {
    try {
      return communities.find(application.community()).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
