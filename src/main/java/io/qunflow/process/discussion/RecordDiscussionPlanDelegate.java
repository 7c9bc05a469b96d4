package io.qunflow.process.discussion;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.discussion.DiscussionFormat;
import io.qunflow.lifecycle.discussion.DiscussionPlan;
import io.qunflow.lifecycle.discussion.DiscussionPlanService;
import io.qunflow.lifecycle.discussion.DiscussionRef;
import io.qunflow.lifecycle.discussion.PlannedDiscussion;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.BusinessException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Runs serviceTask_recordDiscussionPlan of discussion-round.bpmn. */
@Component
class RecordDiscussionPlanDelegate extends ProcessStep {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm（E）", Locale.SIMPLIFIED_CHINESE);

  private final DiscussionPlanService plans;
  private final CommunityService communities;
  private final MemberService members;

  RecordDiscussionPlanDelegate(
      DiscussionPlanService plans, CommunityService communities, MemberService members) {
    this.plans = plans;
    this.communities = communities;
    this.members = members;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var zone = ZoneId.of(communities.find(step.community()).timeZone());
    var plan = plan(step, zone);
    var planned = record(step, plan);
    step.set(DiscussionHosting.NUMBER, planned.ref().number());
    step.set(DiscussionRound.HOST_BARRED, planned.check().hostBarred());
    step.set(DiscussionRound.LEAD_TOO_SHORT, planned.check().leadTooShort());
    step.set(DiscussionRound.IN_QUIET_HOURS, planned.check().inQuietHours());
    step.set(DiscussionRound.TIME_CLASH, planned.check().timeClash());
    if (plan.format() == DiscussionFormat.FORMAL) {
      schedule(step, plan, planned, zone);
      step.set(
          DiscussionHosting.HOST_MEMBER,
          members
              .findByNickname(step.community(), plan.host())
              .map(member -> String.valueOf(member.value()))
              .orElse(""));
    }
  }

  private PlannedDiscussion record(StepContext step, DiscussionPlan plan) throws BusinessException {
    var number = step.find(DiscussionHosting.NUMBER);
    return number.isPresent()
        ? plans.change(new DiscussionRef(step.community(), number.get()), plan)
        : plans.record(step.community(), step.get(LifecycleVariables.CYCLE), plan);
  }

  private static DiscussionPlan plan(StepContext step, ZoneId zone) {
    var topic = step.get(DiscussionHosting.TOPIC);
    var group = step.find(DiscussionRound.GROUP).orElse(null);
    var format =
        DiscussionFormat.valueOf(step.get(DiscussionRound.FORMAT).toUpperCase(Locale.ROOT));
    if (format == DiscussionFormat.CASUAL) {
      return new DiscussionPlan(topic, format, null, null, group, List.of());
    }
    return new DiscussionPlan(
        topic,
        format,
        step.get(DiscussionHosting.HOST),
        moment(step.get(DiscussionRound.STARTS_AT), zone),
        group,
        step.find(DiscussionRound.GUESTS)
            .map(RecordDiscussionPlanDelegate::names)
            .orElse(List.of()));
  }

  /** Sets what the hosting and its timers read, and clears the last way out. */
  private static void schedule(
      StepContext step, DiscussionPlan plan, PlannedDiscussion planned, ZoneId zone) {
    step.set(DiscussionHosting.OPENS_AT, plan.startsAt());
    step.set(DiscussionHosting.CONFIRM_BY, planned.confirmBy());
    step.set(DiscussionHosting.WHEN, WHEN.format(plan.startsAt().atZone(zone)));
    step.set(DiscussionHosting.GUEST_NAMES, String.join("、", plan.guests()));
    step.set(DiscussionRound.NEW_STARTS_AT, step.get(DiscussionRound.STARTS_AT));
    step.clear(DiscussionRound.WAY_OUT);
    step.clear(DiscussionRound.NEW_HOST);
    step.clear(DiscussionRound.WAY_OUT_REASON);
  }

  /** Rows that were left empty are none. */
  private static List<String> names(Rows guests) {
    return guests.stream().map(row -> row.text("guestName")).filter(n -> !n.isEmpty()).toList();
  }

  /** A time without an offset is the community's. */
  private static Instant moment(String text, ZoneId zone) {
    var parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime exact
        ? exact.toInstant()
        : LocalDateTime.from(parsed).atZone(zone).toInstant();
  }
}
