package io.qunflow.process.funnel;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour; a run that was missed is left to the next. */
@Configuration(proxyBeanMethods = false)
class ServiceMeasuringSchedule {

  @Bean
  JobDetail serviceMeasuringJobDetail() {
    return JobBuilder.newJob(ServiceMeasuringJob.class)
        .withIdentity("service-returns", "funnel")
        .storeDurably()
        .build();
  }

  @Bean
  Trigger serviceMeasuringTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob("service-returns", "funnel")
        .withIdentity("service-returns-hourly", "funnel")
        .withSchedule(
            SimpleScheduleBuilder.repeatHourlyForever()
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
