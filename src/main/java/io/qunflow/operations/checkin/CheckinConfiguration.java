package io.qunflow.operations.checkin;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every half minute for days to invite for; a run that was missed is left to the next. */
@Configuration(proxyBeanMethods = false)
class CheckinConfiguration {

  private static final int SECONDS = 30;

  @Bean
  JobDetail personalInvitationsJob() {
    return JobBuilder.newJob(PersonalInvitationsJob.class)
        .withIdentity("personal-invitations", "checkin")
        .storeDurably()
        .build();
  }

  @Bean
  Trigger personalInvitationsTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("personal-invitations", "checkin")
        .withIdentity("personal-invitations-often", "checkin")
        .withSchedule(
            SimpleScheduleBuilder.repeatSecondlyForever(SECONDS)
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
