package io.qunflow.process.publicclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.lead.Lead;
import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.funnel.lead.NotBuying;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.publicclass.ClassWorld;
import io.qunflow.funnel.publicclass.FollowupEnds;
import io.qunflow.funnel.publicclass.FollowupFigures;
import io.qunflow.funnel.publicclass.FollowupLook;
import io.qunflow.funnel.publicclass.Followups;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.Registration;
import io.qunflow.process.MarketingFunnels;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ends of a follow-up stay true after its time: who orders later, who is still followed (P3). */
class FollowupSettledTest {

  private ClassWorld world;
  private FollowupLook look;
  private PublicClass lesson;
  private MemberId anna;
  private MemberId ben;
  private final FunnelRounds rounds = mock(FunnelRounds.class);

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aFollowupThatIsNearlyOver() throws Exception {
    world = new ClassWorld(openDatabase());
    world.with(
        new LeadCalls(
            world.get(Leads.class), world.get(CommunityService.class), operators(), world.clock));
    var offerings = mock(Offerings.class);
    var tea = mock(Offering.class);
    when(tea.key()).thenReturn("tea-course");
    when(offerings.find(7)).thenReturn(tea);
    world.with(new OrderBuyers(new FunnelWaves(offerings, mock(MarketingFunnels.class), rounds)));
    world.runningWave = "funnel:7:2";
    look = world.get(FollowupLook.class);
    lesson = world.open(5);
    anna = world.member("安娜");
    ben = world.member("本");
    world.registers(lesson, anna);
    world.registers(lesson, ben);
    world.clock.set(lesson.endsAt());
    world.get(Followups.class).split(lesson.id());
    world.clock.advance(Duration.ofDays(3));
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void anOrderOfTheFourthDayTurnsLostAndNotNowIntoOrderedSinceTheOrder() throws Exception {
    world.get(Followups.class).decline(lesson.id(), ben);
    over();
    assertThat(of(anna).endedAs()).isEqualTo("L");
    assertThat(of(ben).endedAs()).isEqualTo("N");
    world.clock.advance(Duration.ofDays(1));
    var at = world.clock.instant();
    order("T-1", anna, "PLACED", at);
    order("T-2", ben, "PAID", at);
    world.clock.advance(Duration.ofHours(2));

    look.ordered(lesson.offering() + 1);
    assertThat(of(anna).endedAs()).as("another offering").isEqualTo("L");
    look.ordered(lesson.offering());
    look.look();

    assertThat(of(anna))
        .extracting(Registration::endedAs, Registration::endedWhy)
        .containsExactly("O", null);
    assertThat(
            world.sql.queryForList(
                "SELECT DISTINCT ended_at_ms FROM class_registration", Long.class))
        .containsExactly(at.toEpochMilli());
    var counts = world.get(FollowupFigures.class).count(lesson.id());
    assertThat(counts.ordered()).isEqualTo(2);
    assertThat(counts.lost() + counts.open()).isZero();
    assertThat(counts.notNow()).isEmpty();
  }

  @Test
  void aRefundDoesNotUndoIt() throws Exception {
    over();
    world.clock.advance(Duration.ofDays(1));
    order("T-1", anna, "REFUNDED", world.clock.instant());
    look.look();
    look.look();

    assertThat(of(anna).endedAs()).isEqualTo("O");
  }

  @Test
  void anOrderAfterTheRoundIsNotOfThisClass() throws Exception {
    over();
    world.clock.advance(Duration.ofDays(9));
    when(rounds.findEnd(ClassWorld.TEA, "tea-course", 2))
        .thenReturn(Optional.of(world.clock.instant()));
    world.sql.update("UPDATE public_class SET wave_key = 'funnel:7:2'");
    order("T-1", anna, "PAID", world.clock.instant().plusSeconds(60));
    order("T-2", ben, "PAID", world.clock.instant().minusSeconds(60));
    look.look();

    assertThat(of(anna).endedAs()).isEqualTo("L");
    assertThat(of(ben).endedAs()).isEqualTo("O");
  }

  @Test
  void whoIsFollowedAsALeadDoesNotBuyNowUntilTheLeadHasAnEnd() throws Exception {
    var lead = lead(anna);
    over();
    look.look();

    assertThat(of(anna))
        .extracting(Registration::endedAs, Registration::endedWhy)
        .containsExactly("N", "followed");
    assertThat(of(ben).endedAs()).isEqualTo("L");
    var counts = world.get(FollowupFigures.class).count(lesson.id());
    assertThat(counts.open()).isZero();
    assertThat(counts.notNow()).containsEntry("followed", 1);
    assertThat(world.get(FollowupFigures.class).countReasons(ClassWorld.TEA)).isEmpty();

    world.clock.advance(Duration.ofDays(5));
    world
        .get(LeadChanges.class)
        .end(lead.id(), LeadState.NOT_NOW, NotBuying.PRICE, "太贵", "yunying");
    look.look();

    assertThat(of(anna))
        .extracting(Registration::endedAs, Registration::endedWhy)
        .containsExactly("N", "price");
  }

  @Test
  void aLeadThatEndsSilentIsLostAndOneOfAnotherAccountCountsToo() throws Exception {
    var now = world.member("安娜的新号");
    world.get(AccountLinks.class).link(anna, now, "yunying");
    var hers = lead(now);
    var his = lead(ben);
    over();
    assertThat(of(anna).endedWhy()).isEqualTo("followed");
    assertThat(of(ben).endedWhy()).isEqualTo("followed");

    world.get(LeadChanges.class).endSilent(his.id());
    world.get(LeadChanges.class).end(hers.id(), LeadState.LOST, NotBuying.TRUST, "不再联系", "yunying");
    look.look();

    assertThat(of(anna))
        .extracting(Registration::endedAs, Registration::endedWhy)
        .containsExactly("L", "trust");
    assertThat(of(ben))
        .extracting(Registration::endedAs, Registration::endedWhy)
        .containsExactly("L", "no_answer");
  }

  @Test
  void nobodyIsEndedBeforeTheTimeIsOver() {
    look.look();

    assertThat(of(anna).endedAs()).isNull();
  }

  private void over() throws Exception {
    var held = world.classes.find(lesson.id());
    world.get(FollowupEnds.class).end(held, held.followupAt());
  }

  private Lead lead(MemberId member) throws Exception {
    return world
        .get(Leads.class)
        .open(
            new NewLead(
                ClassWorld.TEA, LeadKind.PERSON, member, "", lesson.offering(), "想报名", "yunying"),
            "yunying");
  }

  private Registration of(MemberId member) {
    return world.registrations.find(lesson.id(), member).orElseThrow();
  }

  private void order(String number, MemberId member, String state, Instant at) {
    world.sql.update(
        "INSERT INTO sale_order (community_key, offering_id, member_id, source, external_id, state,"
            + " price_minor, valid_price_minor, cost_minor, commission_bp, reward_bp, paid_minor,"
            + " refunded_minor, flags, flags_open, ordered_at_ms, recorded_by, recorded_at_ms)"
            + " VALUES ('tea', 7, ?, 'shop', ?, ?, 100, 100, 10, 0, 0, 0, 0, '', FALSE, ?, 'anna', ?)",
        member.value(),
        number,
        state,
        at.toEpochMilli(),
        at.toEpochMilli());
  }

  private static CallOperators operators() {
    var users = org.mockito.Mockito.mock(io.qunflow.security.UserDirectory.class);
    org.mockito.Mockito.when(users.findGroups("yunying")).thenReturn(List.of("operator", "user"));
    org.mockito.Mockito.when(users.findGroups("planner")).thenReturn(List.of("scheduler"));
    return new CallOperators(users);
  }
}
