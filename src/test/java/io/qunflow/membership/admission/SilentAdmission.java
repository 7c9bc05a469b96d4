package io.qunflow.membership.admission;

import io.qunflow.community.Community;

/** Nobody listens. */
public final class SilentAdmission implements AdmissionProcess {

  @Override
  public void applied(Application application) {}

  @Override
  public void handedIn(Application application) {}

  @Override
  public void joined(Application application) {}

  @Override
  public void withdrawn(Application application) {}

  @Override
  public void paidLate(Application application) {}

  @Override
  public boolean thresholdMissing(Community community) {
    return true;
  }
}
