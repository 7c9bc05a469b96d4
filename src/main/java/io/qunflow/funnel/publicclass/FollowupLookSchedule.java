package io.qunflow.funnel.publicclass;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every five minutes; a run that was missed is left to the next. */
@Configuration(proxyBeanMethods = false)
class FollowupLookSchedule {

  private static final int MINUTES = 5;

  @Bean
  JobDetail followupLookJob() {
    return JobBuilder.newJob(FollowupLookJob.class)
        .withIdentity("class-followups", "funnel")
        .storeDurably()
        .build();
  }

  @Bean
  Trigger followupLookTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("class-followups", "funnel")
        .withIdentity("class-followups-often", "funnel")
        .withSchedule(
            SimpleScheduleBuilder.repeatMinutelyForever(MINUTES)
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
