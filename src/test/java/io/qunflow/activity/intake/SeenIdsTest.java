package io.qunflow.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

  @Property(tries = 200)
  void neverDeniesWhatItSaw(@ForAll Set<String> ids) {
    var seen = new SeenIds();

    ids.forEach(seen::add);

    assertThat(ids).allMatch(seen::mayContain);
  }

  @Test
  void rarelyClaimsWhatItDidNotSee() {
    var seen = new SeenIds();
    IntStream.range(0, 2_000_000).mapToObj(i -> "2026-01-01:" + i).forEach(seen::add);

    long claimed =
        IntStream.range(2_000_000, 2_100_000)
            .filter(i -> seen.mayContain("2026-01-01:" + i))
            .count();

    assertThat(claimed).isLessThan(100);
  }
}
