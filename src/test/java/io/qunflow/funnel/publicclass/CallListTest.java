package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Most promising first, never more a day than the operators can call, nobody lost (P3). */
class CallListTest {

  @Property
  void everybodyWhoAskedIsOnExactlyOneList(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 5) Integer> questions,
      @ForAll @IntRange(min = 0, max = 20) int today,
      @ForAll @IntRange(min = 0, max = 20) int tomorrow) {
    var asked = new ArrayList<Registration>();
    for (int i = 0; i < questions.size(); i++) {
      asked.add(asked(i, questions.get(i)));
    }

    var list = CallList.of(asked, List.of(today, tomorrow));

    var all = new ArrayList<Registration>();
    list.days().forEach(all::addAll);
    all.addAll(list.overflow());
    assertThat(new HashSet<>(all)).hasSize(all.size()).isEqualTo(new HashSet<>(asked));
    assertThat(list.days()).hasSize(2);
    assertThat(list.days().get(0)).hasSizeLessThanOrEqualTo(today);
    assertThat(list.days().get(1)).hasSizeLessThanOrEqualTo(tomorrow);
    assertThat(all).isSortedAccordingTo(CallList.PROMISING);
    assertThat(list.overflow()).hasSize(Math.max(0, asked.size() - today - tomorrow));
  }

  private static Registration asked(int number, int questions) {
    return new Registration(
        number,
        1,
        new MemberId(number),
        "成员" + number,
        PlaceState.REGISTERED,
        number,
        KnownBy.LINK,
        "",
        ClassWorld.NOON,
        true,
        ClassWorld.NOON,
        ClassWorld.NOON,
        number % 3 * 600,
        questions,
        null,
        null,
        null);
  }
}
