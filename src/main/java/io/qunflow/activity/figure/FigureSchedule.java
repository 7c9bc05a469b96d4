package io.qunflow.activity.figure;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every three minutes; a run that was missed is left to the next. */
@Configuration(proxyBeanMethods = false)
class FigureSchedule {

  private static final int MINUTES = 3;

  @Bean
  JobDetail figureUpdateJob() {
    return JobBuilder.newJob(FigureUpdateJob.class)
        .withIdentity("figure-update", "activity")
        .storeDurably()
        .build();
  }

  @Bean
  Trigger figureUpdateTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("figure-update", "activity")
        .withIdentity("figure-update-often", "activity")
        .withSchedule(
            SimpleScheduleBuilder.repeatMinutelyForever(MINUTES)
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
