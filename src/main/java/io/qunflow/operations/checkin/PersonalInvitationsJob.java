package io.qunflow.operations.checkin;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Runs on one node at a time. */
@DisallowConcurrentExecution
class PersonalInvitationsJob implements Job {

  private final PersonalInvitations invitations;

  PersonalInvitationsJob(PersonalInvitations invitations) {
    this.invitations = invitations;
  }

  @Override
  public void execute(JobExecutionContext context) {
    invitations.write();
  }
}
