package io.qunflow.process.funnel;

import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.stickiness.ContactOutcome;
import io.qunflow.funnel.stickiness.PlannedService;
import io.qunflow.funnel.stickiness.ServiceContacts;
import io.qunflow.funnel.stickiness.ServiceKind;
import io.qunflow.funnel.stickiness.ServicePlan;
import io.qunflow.funnel.stickiness.ServicePlans;
import io.qunflow.funnel.stickiness.ServiceStep;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.wave.Split;
import io.qunflow.operations.wave.WaveChunk;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.process.ServiceOrders;
import io.qunflow.process.wave.WaveProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Does the steps of a service plan for whoever is due: services are posted into the groups once,
 * touches are pushed to each member, unless enough was pushed already or the member is held back to
 * compare with (F2).
 */
@Component
class ServiceSender {

  private static final int WHOLE = 1000;

  /** Days until the chats of the last day are taken in, where somebody does so daily. */
  private static final int CHATS_COME_IN = 1;

  private static final String TOUCHED = "touched";
  private static final String HELD_BACK = "held";

  private final ServicePlans plans;
  private final ServiceContacts contacts;
  private final ServiceAudiences audiences;
  private final WaveRunner runner;
  private final Outbox outbox;
  private final GroupService groups;
  private final WaveProperties properties;
  private final Clock clock;

  ServiceSender(
      ServicePlans plans,
      ServiceContacts contacts,
      ServiceAudiences audiences,
      WaveRunner runner,
      Outbox outbox,
      GroupService groups,
      WaveProperties properties,
      Clock clock) {
    this.plans = plans;
    this.contacts = contacts;
    this.audiences = audiences;
    this.runner = runner;
    this.outbox = outbox;
    this.groups = groups;
    this.properties = properties;
    this.clock = clock;
  }

  /** All steps in order, for no longer than a slice altogether. */
  void deliver(long id, long wave) {
    var planned = plans.find(id);
    var plan = planned.plan();
    var until = clock.instant().plus(properties.slice());
    runner.run(wave, ServiceSteps.BEGIN, chunk -> begin(chunk, planned), left(until));
    for (int i = 0; i < plan.steps().size(); i++) {
      int step = i + 1;
      runner.run(wave, ServiceSteps.name(step), chunk -> work(chunk, planned, step), left(until));
    }
    runner.run(wave, ServiceSteps.RETURNED, chunk -> {}, left(until));
  }

  /** What is still queued is not sent. */
  void withdraw(long id, long wave) {
    for (int step = 1; step <= plans.find(id).plan().steps().size(); step++) {
      outbox.withdraw(ServiceOrders.key(wave, step), Optional.empty());
    }
  }

  /** What was withdrawn is sent after all, in groups and to members. */
  void release(long id, long wave) {
    var planned = plans.find(id);
    for (int step = 1; step <= planned.plan().steps().size(); step++) {
      boolean toGroups = planned.plan().steps().get(step - 1).kind() == ServiceKind.SERVICE;
      outbox.restore(
          order(planned, wave, step),
          toGroups ? targets(planned) : ServiceContacts.with(wave, step, ContactOutcome.TOUCHED));
    }
  }

  /** Who goes first is due earlier than the others. */
  private void begin(WaveChunk chunk, PlannedService planned) {
    var now = clock.instant().plus(Duration.ofDays(planned.plan().daysBefore(0)));
    var first = audiences.first(planned);
    if (first.isEmpty()) {
      chunk.dueAt(now);
      return;
    }
    var later = now.plus(Duration.ofDays(planned.plan().headStartDays()));
    var due = ServiceSteps.dueEarlier(first.get(), now, later, planned.community());
    chunk.dueAt(due.sql(), due.values());
  }

  private void work(WaveChunk chunk, PlannedService planned, int step) {
    var plan = planned.plan();
    if (plan.steps().get(step - 1).kind() == ServiceKind.SERVICE) {
      outbox.enqueueToGroups(
          order(planned, chunk.wave(), step),
          groups.findAll(planned.community()).stream().map(Group::id).toList());
    } else {
      touch(chunk, planned, step);
    }
    var wait =
        step == plan.steps().size() ? plan.returnDays() + CHATS_COME_IN : plan.daysBefore(step);
    chunk.dueAt(clock.instant().plus(Duration.ofDays(wait)));
  }

  private void touch(WaveChunk chunk, PlannedService planned, int step) {
    long wave = chunk.wave();
    contacts.takeTurn(planned.community());
    var now = clock.instant();
    var plan = planned.plan();
    var wanted = ServiceContacts.reachable(chunk.members());
    if (plan.holdBackPercent() > 0) {
      var split = split(wave, plan);
      contacts.record(wave, step, split.branch(HELD_BACK, wanted), ContactOutcome.HELD_BACK, now);
      wanted = split.branch(TOUCHED, wanted);
    }
    var within = Duration.ofDays(plan.pushDays());
    contacts.record(
        wave,
        step,
        ServiceContacts.pushedEnough(wanted, plan.pushMost(), within, now),
        ContactOutcome.CAPPED,
        now);
    contacts.record(wave, step, wanted, ContactOutcome.TOUCHED, now);
    outbox.enqueue(
        order(planned, wave, step),
        Split.meeting(ServiceContacts.with(wave, step, ContactOutcome.TOUCHED), wanted));
  }

  /** The same members at every step, so that they can be compared. */
  private static Split split(long wave, ServicePlan plan) {
    int held = plan.holdBackPercent() * WHOLE / 100;
    return new Split(
        wave,
        HELD_BACK,
        List.of(new Split.Branch(TOUCHED, WHOLE - held), new Split.Branch(HELD_BACK, held)));
  }

  private static MessageOrder order(PlannedService planned, long wave, int step) {
    var said = planned.plan().steps().get(step - 1);
    boolean toGroups = said.kind() == ServiceKind.SERVICE;
    return new MessageOrder(
        ServiceOrders.key(wave, step),
        "wave:" + wave,
        planned.community(),
        toGroups ? MessageKind.NOTICE : MessageKind.MARKETING,
        toGroups ? "manual" : planned.plan().channel(),
        texts(said),
        Map.of(),
        Optional.empty(),
        Instant.EPOCH);
  }

  /** Whoever is written to reads their own language, a group Chinese. */
  private static Map<String, MessageText> texts(ServiceStep said) {
    var chinese = new MessageText(said.title(), said.body());
    return said.isInEnglish()
        ? Map.of("zh", chinese, "en", new MessageText(said.englishTitle(), said.bodyEnglish()))
        : Map.of("zh", chinese);
  }

  /** Groups as the outbox names them among its receivers. */
  private static MemberSelect targets(PlannedService planned) {
    return new MemberSelect(
        "SELECT -g.id AS member_id FROM chat_group g WHERE g.community_key = :svcGroupsOf",
        Map.of("svcGroupsOf", planned.community().value()));
  }

  private Duration left(Instant until) {
    var left = Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
