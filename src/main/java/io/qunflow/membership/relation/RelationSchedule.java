package io.qunflow.membership.relation;

import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every night at 03:20 in the time zone of the machine, before old texts are deleted; a community
 * is measured once a week. One that was missed runs at the start.
 */
@Configuration(proxyBeanMethods = false)
class RelationSchedule {

  @Bean
  JobDetail relationJob() {
    return JobBuilder.newJob(RelationJob.class)
        .withIdentity("relation", "membership")
        .storeDurably()
        .requestRecovery()
        .build();
  }

  @Bean
  Trigger relationTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("relation", "membership")
        .withIdentity("relation-nightly", "membership")
        .withSchedule(
            CronScheduleBuilder.dailyAtHourAndMinute(3, 20)
                .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }
}
