package io.qunflow.activity.retention;

import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night at 03:40 in the time zone of the machine; one that was missed runs at the start. */
@Configuration(proxyBeanMethods = false)
class RetentionSchedule {

  @Bean
  JobDetail textRetentionJob() {
    return JobBuilder.newJob(TextRetentionJob.class)
        .withIdentity("text-retention", "activity")
        .storeDurably()
        .requestRecovery()
        .build();
  }

  @Bean
  Trigger textRetentionTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("text-retention", "activity")
        .withIdentity("text-retention-nightly", "activity")
        .withSchedule(
            CronScheduleBuilder.dailyAtHourAndMinute(3, 40)
                .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }
}
