package io.qunflow.process.admission;

import io.qunflow.community.Community;
import io.qunflow.membership.admission.AdmissionProcess;
import io.qunflow.membership.admission.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;

/** Tells a test's engine what happens to applications, as the product tells its own. */
final class EngineAdmission implements AdmissionProcess {

  final List<String> thresholdsMissing = new ArrayList<>();
  private final Supplier<ProcessEngine> engine;

  EngineAdmission(Supplier<ProcessEngine> engine) {
    this.engine = engine;
  }

  @Override
  public void applied(Application application) {
    engine
        .get()
        .getRuntimeService()
        .startProcessInstanceByKey(
            MemberAdmission.KEY,
            application.key(),
            Map.of(
                "applicationId",
                (int) application.id(),
                "communityKey",
                application.community().value(),
                "communityName",
                "茶友会"));
  }

  @Override
  public void handedIn(Application application) {
    correlate(MemberAdmission.HANDED_IN, application);
  }

  @Override
  public void joined(Application application) {
    correlate(MemberAdmission.JOINED, application);
  }

  @Override
  public void withdrawn(Application application) {
    correlate(MemberAdmission.WITHDRAWN, application);
  }

  @Override
  public void paidLate(Application application) {
    engine
        .get()
        .getRuntimeService()
        .startProcessInstanceByKey(
            MemberAdmission.RETURNING,
            application.key(),
            Map.of(
                "applicationId",
                (int) application.id(),
                "communityKey",
                application.community().value(),
                "communityName",
                "茶友会"));
  }

  @Override
  public boolean thresholdMissing(Community community) {
    return thresholdsMissing.add(community.key().value());
  }

  private void correlate(String message, Application application) {
    engine
        .get()
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(application.key())
        .correlate();
  }
}
