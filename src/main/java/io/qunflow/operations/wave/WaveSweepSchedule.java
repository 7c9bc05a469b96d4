package io.qunflow.operations.wave;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute; a run that was missed is left to the next. */
@Configuration(proxyBeanMethods = false)
class WaveSweepSchedule {

  private static final String NAME = "wave-sweep";
  private static final String GROUP = "wave";

  @Bean
  JobDetail waveSweepJobDetail() {
    return JobBuilder.newJob(WaveSweepJob.class).withIdentity(NAME, GROUP).storeDurably().build();
  }

  @Bean
  Trigger waveSweepTrigger() {
    return TriggerBuilder.newTrigger()
        .forJob(NAME, GROUP)
        .withIdentity("wave-sweep-often", GROUP)
        .withSchedule(
            SimpleScheduleBuilder.repeatMinutelyForever(1)
                .withMisfireHandlingInstructionNextWithRemainingCount())
        .build();
  }
}
