package io.qunflow.community.erasure;

import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night at 03:50 in the time zone of the machine; one that was missed runs at the start. */
@Configuration(value = "dataRetentionSchedule", proxyBeanMethods = false)
class RetentionSchedule {

  private static final String NAME = "data-retention";
  private static final String GROUP = "privacy";

  @Bean
  JobDetail dataRetentionJob() {
    return JobBuilder.newJob(DataRetentionJob.class)
        .withIdentity(NAME, GROUP)
        .storeDurably()
        .requestRecovery()
        .build();
  }

  @Bean
  Trigger dataRetentionTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob(NAME, GROUP)
        .withIdentity(NAME + "-nightly", GROUP)
        .withSchedule(
            CronScheduleBuilder.dailyAtHourAndMinute(3, 50)
                .withMisfireHandlingInstructionFireAndProceed())
        .build();
  }
}
