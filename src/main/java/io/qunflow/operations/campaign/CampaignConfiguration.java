package io.qunflow.operations.campaign;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that campaigns' triggers share, and a sweep every minute. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CampaignProperties.class)
class CampaignConfiguration {

  private static final String SWEEP = "campaign-sweep";

  @Bean
  JobDetail campaignFireJob() {
    return JobBuilder.newJob(CampaignFireJob.class)
        .withIdentity(CampaignTriggers.JOB, CampaignTriggers.GROUP)
        .storeDurably()
        .build();
  }

  @Bean
  JobDetail campaignSweepJob() {
    return JobBuilder.newJob(CampaignSweepJob.class)
        .withIdentity(SWEEP, CampaignTriggers.GROUP)
        .storeDurably()
        .build();
  }

  @Bean
  Trigger campaignSweepTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob(SWEEP, CampaignTriggers.GROUP)
        .withIdentity("campaign-sweep-often", CampaignTriggers.GROUP)
        .withSchedule(
            SimpleScheduleBuilder.repeatMinutelyForever(1)
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
