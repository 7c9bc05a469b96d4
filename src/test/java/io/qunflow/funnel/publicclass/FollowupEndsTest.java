package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.support.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever each did: at the end everybody who registered has exactly one end (P3). */
class FollowupEndsTest {

  private static final int LEAVES = 1;
  private static final int ATTENDS = 2;
  private static final int ASKS = 4;
  private static final int BUYS = 8;
  private static final int DECLINES = 16;
  private static final int SAYS_WHY = 32;

  @Property(tries = 20)
  void everybodyEndsOrderedNotNowWithTheReasonOrLost(
      @ForAll @IntRange(min = 1, max = 6) int capacity,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 63) Integer> deeds)
      throws Exception {
    try (var world = new ClassWorld(TestDatabases.h2())) {
      var lesson = world.open(capacity);
      var people = registered(world, lesson, deeds);
      var followups = world.get(Followups.class);
      world.clock.set(lesson.endsAt());
      attend(world, lesson, people, deeds);

      followups.split(lesson.id());
      for (int i = 0; i < deeds.size(); i++) {
        if (did(deeds.get(i), BUYS)) {
          world.bought.add(people.get(i).value());
        }
        if (did(deeds.get(i), SAYS_WHY)) {
          world.reasons.put(people.get(i), new CallDesk.Refusal("price", i % 2 == 0));
        }
        if (did(deeds.get(i), DECLINES)) {
          followups.decline(lesson.id(), people.get(i));
        }
      }
      world.get(FollowupEnds.class).end(lesson, world.clock.instant());
      world.get(FollowupEnds.class).end(lesson, world.clock.instant());

      var counts = world.get(FollowupFigures.class).count(lesson.id());
      int notNow = counts.notNow().values().stream().mapToInt(Integer::intValue).sum();
      assertThat(counts.open()).isZero();
      assertThat(counts.ordered() + notNow + counts.lost()).isEqualTo(people.size());
      assertThat(world.registrations.findAll(lesson.id()))
          .allSatisfy(
              one -> {
                assertThat(one.endedAs()).isIn("O", "N", "L");
                assertThat(one.endedWhy() == null).isEqualTo(one.endedAs().equals("O"));
              });
    }
  }

  private static List<MemberId> registered(ClassWorld world, PublicClass of, List<Integer> deeds)
      throws Exception {
    var people = new ArrayList<MemberId>();
    for (int i = 0; i < deeds.size(); i++) {
      people.add(world.member("成员" + i));
      world.registers(of, people.get(i));
    }
    for (int i = 0; i < deeds.size(); i++) {
      if (did(deeds.get(i), LEAVES)) {
        world.registrations.leave(of.id(), people.get(i));
      }
    }
    return people;
  }

  private static void attend(
      ClassWorld world, PublicClass of, List<MemberId> people, List<Integer> deeds)
      throws Exception {
    var list = new StringBuilder("昵称,入会时间,退会时间\n谁,2026-11-25 20:00,2026-11-25 21:00\n");
    for (int i = 0; i < deeds.size(); i++) {
      if (did(deeds.get(i), ATTENDS)) {
        list.append("成员").append(i).append(",2026-11-25 20:00,2026-11-25 21:00\n");
      }
      if (did(deeds.get(i), ASKS)) {
        world.attendees.recordQuestion(of.id(), people.get(i), "能分期吗", "yunying");
      }
    }
    world.imports(of, list.toString());
  }

  private static boolean did(int deeds, int deed) {
    return (deeds & deed) > 0;
  }
}
