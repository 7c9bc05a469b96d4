package io.qunflow.funnel.trigger;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every two minutes; a run that was missed is left to the next. */
@Configuration(proxyBeanMethods = false)
class TriggerSchedule {

  private static final int MINUTES = 2;

  @Bean
  JobDetail wordTriggerJob() {
    return JobBuilder.newJob(TriggerJob.class)
        .withIdentity("word-triggers", "funnel")
        .storeDurably()
        .build();
  }

  @Bean
  Trigger wordTriggerTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("word-triggers", "funnel")
        .withIdentity("word-triggers-often", "funnel")
        .withSchedule(
            SimpleScheduleBuilder.repeatMinutelyForever(MINUTES)
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
