package io.qunflow.operations.campaign;

import java.time.Instant;
import java.util.Date;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One trigger of the scheduler for each campaign that is on, at its next firing; set in the
 * transaction that plans. What was missed is decided by the campaign's own policy, so a late
 * trigger simply fires.
 */
@Component
class CampaignTriggers {

  static final String JOB = "campaign-fire";
  static final String GROUP = "campaign";
  private static final Pattern NAME = Pattern.compile("campaign-(\\d{1,18})");

  private final ObjectProvider<Scheduler> scheduler;

  CampaignTriggers(ObjectProvider<Scheduler> scheduler) {
    this.scheduler = scheduler;
  }

  /** It fires at this moment, and at no other. */
  void set(long campaign, Instant at) {
    var known = scheduler.getIfAvailable();
    if (known == null) {
      return;
    }
    var trigger =
        TriggerBuilder.newTrigger()
            .forJob(JOB, GROUP)
            .withIdentity(key(campaign))
            .startAt(Date.from(at))
            .withSchedule(
                SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
            .build();
    try {
      if (known.rescheduleJob(trigger.getKey(), trigger) == null) {
        known.scheduleJob(trigger);
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("Campaign " + campaign + " has no trigger", e);
    }
  }

  /** It fires no more. Repeatable. */
  void remove(long campaign) {
    var known = scheduler.getIfAvailable();
    if (known == null) {
      return;
    }
    try {
      known.unscheduleJob(key(campaign));
    } catch (SchedulerException e) {
      throw new IllegalStateException("The trigger of campaign " + campaign + " stays", e);
    }
  }

  /** Whose trigger it is. */
  static OptionalLong campaign(TriggerKey key) {
    var name = NAME.matcher(key.getName());
    return GROUP.equals(key.getGroup()) && name.matches()
        ? OptionalLong.of(Long.parseLong(name.group(1)))
        : OptionalLong.empty();
  }

  private static TriggerKey key(long campaign) {
    return new TriggerKey("campaign-" + campaign, GROUP);
  }
}
