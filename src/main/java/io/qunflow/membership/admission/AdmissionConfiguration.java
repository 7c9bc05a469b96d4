package io.qunflow.membership.admission;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for communities without a threshold every hour; a missed run is left to the next. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionProperties.class)
class AdmissionConfiguration {

  @Bean
  JobDetail thresholdWatchJob() {
    return JobBuilder.newJob(ThresholdWatchJob.class)
        .withIdentity("threshold-watch", "admission")
        .storeDurably()
        .build();
  }

  @Bean
  Trigger thresholdWatchTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("threshold-watch", "admission")
        .withIdentity("threshold-watch-hourly", "admission")
        .withSchedule(
            SimpleScheduleBuilder.repeatHourlyForever()
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
