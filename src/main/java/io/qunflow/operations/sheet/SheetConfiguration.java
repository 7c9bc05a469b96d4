package io.qunflow.operations.sheet;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for late messages every five minutes; a run that was missed is left to the next. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SheetProperties.class)
class SheetConfiguration {

  private static final int MINUTES = 5;

  @Bean
  JobDetail lateMessagesJob() {
    return JobBuilder.newJob(LateMessagesJob.class)
        .withIdentity("late-messages", "sheet")
        .storeDurably()
        .build();
  }

  @Bean
  Trigger lateMessagesTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("late-messages", "sheet")
        .withIdentity("late-messages-often", "sheet")
        .withSchedule(
            SimpleScheduleBuilder.repeatMinutelyForever(MINUTES)
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
