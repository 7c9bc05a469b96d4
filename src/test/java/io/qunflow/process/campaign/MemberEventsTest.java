package io.qunflow.process.campaign;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.qunflow.community.MemberId;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.operations.campaign.EventDays;
import io.qunflow.operations.campaign.MemberEvent;
import io.qunflow.support.CampaignWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** To whom it happened on a day of Shanghai (C1). */
class MemberEventsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  /** The first and the last moment of that Monday, and the one after it. */
  private static final String FIRST = "2026-11-22T16:00:00Z";

  private static final String LAST = "2026-11-23T15:59:59.999Z";
  private static final String AFTER = "2026-11-23T16:00:00Z";
  private static final String BEFORE = "2026-11-22T15:59:59.999Z";

  private CampaignWorld world;
  private MemberId anna;
  private MemberId bo;
  private MemberId chen;
  private MemberId ding;

  @BeforeEach
  void fourMembers() {
    world = openWorld();
    anna = world.member("安娜😀");
    bo = world.member("博");
    chen = world.member("陈");
    ding = world.member("丁");
  }

  CampaignWorld openWorld() {
    return CampaignWorld.onH2();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void joiningIsTheFirstGroupThatSomebodyCameInto() {
    in(anna, 1, FIRST, null);
    in(bo, 1, LAST, AFTER);
    in(chen, 1, BEFORE, null);
    in(chen, 2, FIRST, null);
    in(ding, 1, AFTER, null);

    assertThat(happened(new JoinedEvent())).containsExactly(anna, bo);
  }

  @Test
  void leavingIsTheLastGroupUnlessSomebodyCameBack() {
    in(anna, 1, BEFORE, FIRST);
    in(anna, 2, BEFORE, LAST);
    in(bo, 1, BEFORE, FIRST);
    in(bo, 1, LAST, null);
    in(chen, 1, BEFORE, AFTER);
    in(ding, 1, "2026-11-01T00:00:00Z", BEFORE);

    assertThat(happened(new LeftEvent())).containsExactly(anna);
  }

  @Test
  void registeringCountsWithAPlaceInAClassThatWasNotCalledOff() {
    long open = publicClass("OPEN");
    long off = publicClass("CALLED_OFF");
    registered(open, anna, "R", FIRST, false);
    registered(open, bo, "W", FIRST, false);
    registered(off, chen, "R", FIRST, false);
    registered(open, ding, "R", AFTER, false);

    assertThat(happened(new RegisteredEvent())).containsExactly(anna);
  }

  @Test
  void attendingIsOnTheDayOfTheClass() {
    long held = publicClass("HELD");
    registered(held, anna, "R", BEFORE, true);
    registered(held, bo, "R", FIRST, false);
    registered(held, chen, "R", BEFORE, true);
    world.sql.update(
        "UPDATE class_registration SET joined_at_ms = ? WHERE member_id = ?",
        ms(AFTER),
        chen.value());

    assertThat(happened(new AttendedEvent())).containsExactly(anna);
  }

  @Test
  void payingIsForWhateverIsSoldAndNotRefunded() {
    paid(7, anna, "PAID", FIRST);
    paid(8, bo, "PAID", LAST);
    paid(8, bo, "PAID", FIRST);
    paid(7, chen, "REFUNDED", FIRST);
    paid(7, ding, "PAID", AFTER);
    var offerings = mock(Offerings.class);
    var event = new PaidEvent(offerings, mock(Orders.class, CALLS_REAL_METHODS));
    assertThat(happened(event)).as("nothing is sold").isEmpty();

    var seven = offering(7);
    var eight = offering(8);
    when(offerings.findAll(TEA)).thenReturn(List.of(seven, eight));

    assertThat(happened(event)).containsExactly(anna, bo);
  }

  @Test
  void aBirthdayComesEachYear() {
    fact(anna, "birthday", "1990-11-23");
    fact(bo, "birthday", "11-23");
    fact(chen, "birthday", "1990-11-24");
    fact(ding, "birthday", "十一月二十三");

    assertThat(happened(new BirthdayEvent())).containsExactly(anna, bo);
  }

  @Test
  void whoWasBornOnALeapDayIsNotForgotten() {
    fact(anna, "birthday", "1992-02-29");
    fact(bo, "birthday", "1992-02-28");

    assertThat(happened(new BirthdayEvent(), LocalDate.of(2027, 2, 28))).containsExactly(anna, bo);
    assertThat(happened(new BirthdayEvent(), LocalDate.of(2028, 2, 28))).containsExactly(bo);
    assertThat(happened(new BirthdayEvent(), LocalDate.of(2028, 2, 29))).containsExactly(anna);
  }

  @Test
  void aDateAmongTheFactsComesOnce() {
    fact(anna, "到期日", "2026-11-23");
    fact(bo, "到期日", "2025-11-23");
    fact(chen, "生日", "2026-11-23");
    fact(ding, "到期日", "不知道");

    assertThat(happened(new FactDayEvent())).containsExactly(anna);
  }

  private List<MemberId> happened(MemberEvent event) {
    return happened(event, MONDAY);
  }

  private List<MemberId> happened(MemberEvent event, LocalDate day) {
    var select =
        event.happened(
            new EventDays(TEA, day, day, ZoneId.of("Asia/Shanghai"), Optional.of("到期日")));
    assertThat(select.values().keySet()).allMatch(name -> name.startsWith("event"));
    return new NamedParameterJdbcTemplate(world.sql)
            .queryForList(
                "SELECT e.member_id FROM (" + select.sql() + ") e ORDER BY e.member_id",
                select.values(),
                Long.class)
            .stream()
            .map(MemberId::new)
            .toList();
  }

  private void in(MemberId member, int group, String from, String until) {
    world.sql.update(
        "INSERT INTO membership (community_key, group_id, member_id, from_ms, to_ms) VALUES ('tea', ?, ?, ?, ?)",
        group,
        member.value(),
        ms(from),
        until == null ? null : ms(until));
  }

  private long publicClass(String state) {
    world.sql.update(
        "INSERT INTO public_class (community_key, wave_key, state, title, about, content_owner, teacher_answers,"
            + " content_percent, pay_reason, what_follows, again_why, meeting_url, replay_url, channel, to_groups,"
            + " last_place, no_attendance, rating_note, starts_at_ms, opened_by, created_at_ms)"
            + " VALUES ('tea', '', ?, '', '', '', '', 0, '', '', '', '', '', 'manual', TRUE, 0, '', '', ?, 'huodong', 0)",
        state,
        ms(FIRST));
    return world.sql.queryForObject("SELECT MAX(id) FROM public_class", Long.class);
  }

  private void registered(long of, MemberId member, String state, String at, boolean attended) {
    world.sql.update(
        "INSERT INTO class_registration (class_id, member_id, state, place_no, known_by, phone, seconds, registered_at_ms, changed_at_ms, attended)"
            + " VALUES (?, ?, ?, 1, 'LINK', '', 0, ?, 0, ?)",
        of,
        member.value(),
        state,
        ms(at),
        attended);
  }

  private void paid(long offering, MemberId member, String state, String at) {
    world.sql.update(
        "INSERT INTO offering (id, community_key, offering_key, name, kind, list_price_minor, cost_minor, commission_bp,"
            + " reward_bp, revision, created_by, created_at_ms) SELECT ?, 'tea', ?, '茶', 'L', 1, 0, 0, 0, 1, 'yunying', 0 FROM community"
            + " WHERE NOT EXISTS (SELECT 1 FROM offering WHERE id = ?)",
        offering,
        "tea-" + offering,
        offering);
    world.sql.update(
        "INSERT INTO sale_order (community_key, offering_id, member_id, source, external_id, state, price_minor,"
            + " valid_price_minor, cost_minor, commission_bp, reward_bp, paid_minor, refunded_minor, flags, flags_open,"
            + " ordered_at_ms, paid_at_ms, recorded_by, recorded_at_ms)"
            + " VALUES ('tea', ?, ?, 'manual', ?, ?, 1, 1, 0, 0, 0, 1, 0, '', FALSE, 0, ?, 'yunying', 0)",
        offering,
        member.value(),
        offering + ":" + member + at,
        state,
        ms(at));
  }

  private static Offering offering(long id) {
    var offering = mock(Offering.class);
    when(offering.id()).thenReturn(id);
    return offering;
  }

  private void fact(MemberId member, String key, String value) {
    world.sql.update(
        "INSERT INTO member_fact (member_id, fact_key, fact_value, source, stated_at_ms) VALUES (?, ?, ?, 'STATED', 0)",
        member.value(),
        key,
        value);
  }

  private static long ms(String moment) {
    return Instant.parse(moment).toEpochMilli();
  }
}
