package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of the same day, as many as the operators can make; the rest the next day (P3). */
class FollowupCallsTest {

  private static final int ASKED = 43;

  private ClassWorld world;
  private Followups followups;
  private PublicClass lesson;
  private final java.util.List<MemberId> people = new ArrayList<>();

  @BeforeEach
  void moreAskedThanCanBeCalledOnTwoDays() throws Exception {
    world = new ClassWorld(TestDatabases.h2());
    followups = world.get(Followups.class);
    lesson = world.open(100);
    var list = new StringBuilder("昵称,入会时间,退会时间\n");
    for (int i = 0; i < ASKED; i++) {
      people.add(world.member("成员" + i));
      world.registers(lesson, people.get(i));
      list.append("成员").append(i).append(",2026-11-25 20:00,2026-11-25 21:00\n");
      world.attendees.recordQuestion(lesson.id(), people.get(i), "几点上课", "yunying");
    }
    world.attendees.recordQuestion(lesson.id(), people.get(30), "能分期吗", "yunying");
    world.clock.set(lesson.endsAt());
    world.imports(lesson, list.toString());
    followups.split(lesson.id());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void theMostPromisingAreCalledTodayTheRestTomorrowAndThatIsSaid() {
    var since = world.clock.instant();
    var counts = world.get(FollowupFigures.class).count(lesson.id());
    assertThat(counts.callsToday()).isEqualTo(20);
    assertThat(counts.callsTomorrow()).isEqualTo(20);
    assertThat(counts.overflow()).isEqualTo(ASKED - 40);

    followups.openCalls(lesson, since);
    assertThat(world.called).hasSize(20).startsWith(people.get(30), people.get(0), people.get(1));
    world.clock.advance(Duration.ofDays(1));
    followups.openCalls(lesson, since);
    followups.openCalls(lesson, since);

    assertThat(world.called).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void callsOfAnotherClassLeaveNoTimeForMoreUnlessThereAreMoreOperators() throws Exception {
    var second = world.openAnother(9);
    var late = world.member("成员99");
    world.registers(second, late);
    world.clock.set(second.endsAt());
    world.imports(second, "昵称,入会时间,退会时间\n成员99,2026-11-27 20:00,2026-11-27 21:00\n");
    world.attendees.recordQuestion(second.id(), late, "几点上课", "yunying");
    world.sql.update("UPDATE class_followup SET call_on = DATEADD('DAY', 2, call_on)");
    var figures = world.get(FollowupFigures.class);

    followups.split(second.id());
    assertThat(figures.count(second.id()).overflow()).as("both days are full").isOne();

    world.sql.update("DELETE FROM class_followup WHERE class_id = ?", second.id());
    world.callers = List.of("anna", "yunying");
    followups.split(second.id());
    assertThat(figures.count(second.id()).callsToday()).as("somebody else has time").isOne();
  }

  @Test
  void callsAreSizedToAllOperatorsAndSharedOutEvenlyMostPromisingFirst() {
    world.callers = List.of("anna", "bo", "yunying");
    world.sql.update("DELETE FROM class_followup");
    followups.split(lesson.id());
    assertThat(world.get(FollowupFigures.class).count(lesson.id()))
        .extracting(FollowupCounts::callsToday, FollowupCounts::overflow)
        .containsExactly(ASKED, 0);

    followups.openCalls(lesson, world.clock.instant());

    assertThat(world.called).hasSize(ASKED).startsWith(people.get(30), people.get(0));
    assertThat(world.calledBy).startsWith("yunying", "anna", "bo", "yunying", "anna", "bo");
    assertThat(java.util.Collections.frequency(world.calledBy, "bo")).isEqualTo(14);
  }

  @Test
  void whoAskedAndIsNotCalledGetsTheOfferOfAll() {
    var select = followups.attended(lesson.id());
    var offered =
        new org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate(world.sql)
            .queryForList(select.sql(), select.values(), Long.class);

    assertThat(offered)
        .containsExactlyInAnyOrder(
            people.get(40).value(), people.get(41).value(), people.get(42).value());
  }
}
