package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is told a time any more that a class has not (P2). */
class ClassMoveTest {

  private ClassWorld world;
  private final List<MemberId> people = new ArrayList<>();

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void fourMembers() {
    world = new ClassWorld(openDatabase());
    for (int i = 0; i < 4; i++) {
      people.add(world.member("成员" + i));
    }
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whoWasNotInvitedYetIsInvitedToTheNewTimeAndWhoWasIsNot() throws Exception {
    var lesson = world.open(9);
    sent("invite", 0, 1);
    world.registers(lesson, people.get(0));
    world.registers(lesson, people.get(2));

    moveBy(lesson, 1);

    assertThat(states("invite"))
        .containsExactlyInAnyOrderEntriesOf(Map.of(0, "S", 1, "S", 2, "X", 3, "X"));
    assertThat(states("invite:1"))
        .as("neither who got it nor who has registered")
        .isEqualTo(Map.of(3, "Q"));
    assertThat(states("moved:1").keySet()).isEqualTo(Set.of(0, 2));
    assertThat(words("invite:1")).contains("11-26 20:00");
  }

  @Test
  void movedOnceMoreOnlyTheLatestInvitationIsTrue() throws Exception {
    var lesson = world.open(9);
    moveBy(lesson, 1);
    sent("invite:1", 0);

    moveBy(lesson, 2);
    moveBy(lesson, 2);

    assertThat(new TreeSet<>(states("invite:1").values())).containsExactly("S", "X");
    assertThat(states("invite:2")).isEqualTo(Map.of(1, "Q", 2, "Q", 3, "Q"));
    assertThat(words("invite:2")).contains("11-27 20:00");
    assertThat(world.ordered()).doesNotContain("class:%d:invite:3".formatted(lesson.id()));
  }

  @Test
  void groupsThatWereNotInvitedYetAreInvitedToTheNewTime() throws Exception {
    var ordered =
        new NewClass(
            ClassWorld.TEA,
            null,
            "",
            ClassWorld.PLAN,
            ClassWorld.date(9),
            "manual",
            true,
            "yunying");
    var lesson = world.planning.openRegistration(world.planning.open(ordered).id());
    int groups = world.count("message");
    assertThat(groups).isPositive();

    moveBy(lesson, 1);

    assertThat(
            world.count(
                "message_delivery WHERE group_id IS NOT NULL AND state = 'Q' AND order_key ="
                    + " 'class:%d:invite:1'".formatted(lesson.id())))
        .isEqualTo(groups);
    assertThat(
            world.count(
                "message_delivery WHERE state = 'Q' AND order_key = 'class:%d:invite'"
                    .formatted(lesson.id())))
        .isZero();
  }

  @Test
  void whoDoesNotKnowOfTheirPlaceHearsOfItWithTheNewTime() throws Exception {
    var lesson = world.open(1);
    for (var one : people) {
      world.registers(lesson, one);
    }
    world.registrations.leave(lesson.id(), people.get(0));

    moveBy(lesson, 1);

    assertThat(states("place:%")).isEqualTo(Map.of(1, "XQ"));
    assertThat(words("place:%s:1:%%".formatted(people.get(1).value()))).contains("11-26 20:00");
    assertThat(states("moved:1").keySet()).isEqualTo(Set.of(1, 2, 3));
  }

  @Test
  void whoGotTheirPlaceAndThenLeftIsNotToldOfIt() throws Exception {
    var lesson = world.open(1);
    for (var one : people) {
      world.registers(lesson, one);
    }
    world.registrations.leave(lesson.id(), people.get(0));
    world.registrations.leave(lesson.id(), people.get(1));

    assertThat(states("place:%")).isEqualTo(Map.of(1, "X", 2, "Q"));
    moveBy(lesson, 1);

    assertThat(states("place:%")).isEqualTo(Map.of(1, "X", 2, "XQ"));
  }

  private void sent(String what, int... members) {
    for (int member : members) {
      world.sql.update(
          "UPDATE message SET state = 'S' WHERE member_id = ? AND order_id IN (SELECT id FROM"
              + " message_order WHERE order_key LIKE ?)",
          people.get(member).value(),
          "%:" + what);
    }
  }

  /** By number of the member, in the order they were queued. */
  private Map<Integer, String> states(String what) {
    Map<Integer, String> states = new TreeMap<>();
    world.sql.query(
        "SELECT m.member_id, m.state FROM message m JOIN message_order o ON o.id = m.order_id"
            + " WHERE o.order_key LIKE ? ORDER BY m.id",
        row -> {
          int number = people.indexOf(new MemberId(row.getLong(1)));
          states.merge(number, row.getString(2), String::concat);
        },
        "class:%:" + what);
    return states;
  }

  private String words(String what) {
    return world.sql.queryForObject(
        "SELECT shared_values FROM message_order WHERE order_key LIKE ?",
        String.class,
        "class:%:" + what);
  }

  private void moveBy(PublicClass lesson, int days) throws Exception {
    var date = ClassWorld.date(lesson.capacity());
    world.changes.move(
        lesson.id(),
        new ClassDate(
            date.title(),
            "",
            date.startsAt().plusDays(days),
            90,
            lesson.capacity(),
            date.meetingUrl(),
            ""));
  }
}
