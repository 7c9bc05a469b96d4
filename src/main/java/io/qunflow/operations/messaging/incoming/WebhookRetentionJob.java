package io.qunflow.operations.messaging.incoming;

import org.quartz.CronScheduleBuilder;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night at 03:50 in the time zone of the machine; one that was missed runs at the start. */
@DisallowConcurrentExecution
class WebhookRetentionJob implements Job {

  private static final String NAME = "webhook-retention";
  private static final String GROUP = "messaging";

  private final WebhookRetention retention;

  WebhookRetentionJob(WebhookRetention retention) {
    this.retention = retention;
  }

  @Override
  public void execute(JobExecutionContext context) {
    retention.deleteDue();
  }

  @Configuration(proxyBeanMethods = false)
  static class Schedule {

    @Bean
    JobDetail webhookRetentionDetail() {
      return JobBuilder.newJob(WebhookRetentionJob.class)
          .withIdentity(NAME, GROUP)
          .storeDurably()
          .requestRecovery()
          .build();
    }

    @Bean
    Trigger webhookRetentionTrigger() {
      return TriggerBuilder.newTrigger()
          .forJob(NAME, GROUP)
          .withIdentity(NAME + "-nightly", GROUP)
          .withSchedule(
              CronScheduleBuilder.dailyAtHourAndMinute(3, 50)
                  .withMisfireHandlingInstructionFireAndProceed())
          .build();
    }
  }
}
