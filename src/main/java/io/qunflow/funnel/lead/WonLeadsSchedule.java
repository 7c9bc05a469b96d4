package io.qunflow.funnel.lead;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every five minutes; a run that was missed is left to the next. */
@Configuration(proxyBeanMethods = false)
class WonLeadsSchedule {

  private static final int MINUTES = 5;

  @Bean
  JobDetail wonLeadsJob() {
    return JobBuilder.newJob(WonLeadsJob.class)
        .withIdentity("won-leads", "funnel")
        .storeDurably()
        .build();
  }

  @Bean
  Trigger wonLeadsTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("won-leads", "funnel")
        .withIdentity("won-leads-often", "funnel")
        .withSchedule(
            SimpleScheduleBuilder.repeatMinutelyForever(MINUTES)
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
