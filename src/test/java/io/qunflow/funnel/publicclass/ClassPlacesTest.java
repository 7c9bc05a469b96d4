package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.support.TestDatabases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whoever comes and goes in whatever order: never more than there are places, never one empty. */
class ClassPlacesTest {

  @Property(tries = 25)
  void placesAreGivenInTheOrderPeopleCame(
      @ForAll @IntRange(min = 1, max = 4) int capacity,
      @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 0, max = 7) Integer> taps)
      throws Exception {
    try (var world = new ClassWorld(TestDatabases.h2())) {
      var lesson = world.open(capacity);
      var people = new ArrayList<MemberId>();
      for (int i = 0; i < 8; i++) {
        people.add(world.member("成员" + i));
      }
      var expected = new LinkedHashSet<MemberId>();
      for (int tap : taps) {
        var who = people.get(tap);
        if (expected.remove(who)) {
          world.registrations.leave(lesson.id(), who);
        } else {
          expected.add(who);
          world.registers(lesson, who);
        }
      }

      var in =
          world.registrations.findAll(lesson.id()).stream().filter(Registration::isIn).toList();
      assertThat(in).extracting(Registration::member).containsExactlyElementsOf(expected);
      assertThat(in.stream().filter(one -> one.state() == PlaceState.REGISTERED))
          .hasSize(Math.min(capacity, expected.size()));
    }
  }
}
