package io.qunflow.lifecycle.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.lifecycle.discussion.HostStanding.TopHost;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** L4.3. */
class HostStandingTest {

  @Example
  void barsWhoWasRatedBelowTheLimitOrPulledMembersAway() {
    var standing =
        new HostStanding(
            List.of(
                new HostRecord("安娜", 3, false),
                new HostRecord("本", 2, false),
                new HostRecord("本", 5, false),
                new HostRecord("卡罗", 5, true),
                new HostRecord("丹", null, false)));

    assertThat(standing.barred(3)).containsExactlyInAnyOrder("本", "卡罗");
  }

  @Example
  void warnsAboveTheShareOnly() {
    assertThat(hosted("安娜", "安娜", "本", "卡罗").above(50)).isEmpty();
    assertThat(hosted("安娜", "安娜", "安娜", "本").above(50)).contains(new TopHost("安娜", 3, 4));
  }

  @Example
  void saysNothingAboutSharesOfThreeDiscussions() {
    assertThat(hosted("安娜", "安娜", "安娜").above(50)).isEmpty();
    assertThat(hosted().above(50)).isEmpty();
  }

  @Property(tries = 300)
  void neverWarnsOfMoreThanOneHalfWithoutSuchAHost(
      @ForAll @Size(min = 4, max = 40) List<@IntRange(min = 0, max = 4) Integer> hosts) {
    var standing =
        new HostStanding(hosts.stream().map(h -> new HostRecord("h" + h, null, false)).toList());

    long most =
        hosts.stream().mapToLong(h -> hosts.stream().filter(h::equals).count()).max().orElseThrow();

    assertThat(standing.above(50).isPresent()).isEqualTo(most * 2 > hosts.size());
  }

  private static HostStanding hosted(String... hosts) {
    return new HostStanding(Stream.of(hosts).map(h -> new HostRecord(h, 5, false)).toList());
  }
}
