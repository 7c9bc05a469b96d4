package io.qunflow.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.qunflow.community.CommunityKey;
import io.qunflow.operations.link.GroupLink;
import io.qunflow.operations.link.GroupLinkPurpose;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DoorLimitsTest {

  private long nanos;
  private final DoorLimits limits =
      new DoorLimits(
          new DoorLimitProperties(3, true, 2, 2, 2),
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos;
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @Test
  void soManyComeByOneLinkFromOneAddressAndMoreLater() throws Exception {
    for (int i = 0; i < 3; i++) {
      limits.arrive(visit("a", "b" + i, "10.0.0.1"));
    }

    assertThatThrownBy(() -> limits.arrive(visit("a", "b9", "10.0.0.1")))
        .isInstanceOf(TooManyAtOnceException.class);
    limits.arrive(visit("a", "b9", "10.0.0.2"));
    limits.arrive(visit("other", "b9", "10.0.0.1"));
    nanos += Duration.ofMinutes(10).toNanos();
    limits.arrive(visit("a", "b9", "10.0.0.1"));
  }

  @Test
  void aWholeClassComesFromOneAddressButWhoGuessesNamesIsStopped() throws Exception {
    for (int i = 0; i < 53; i++) {
      limits.arrive(visit("a", "b" + i, "10.0.0.1"), 50);
    }
    assertThatThrownBy(() -> limits.arrive(visit("a", "b99", "10.0.0.1"), 50))
        .isInstanceOf(TooManyAtOnceException.class);

    limits.miss(visit("b", "g1", "10.0.0.3"));
    limits.arrive(visit("b", "g2", "10.0.0.3"), 50);
    limits.miss(visit("b", "g3", "10.0.0.3"));
    assertThatThrownBy(() -> limits.arrive(visit("b", "g4", "10.0.0.3"), 50))
        .isInstanceOf(TooManyAtOnceException.class);
    limits.arrive(visit("b", "g4", "10.0.0.4"), 50);
    nanos += Duration.ofMinutes(10).toNanos();
    limits.arrive(visit("b", "g5", "10.0.0.3"), 50);
  }

  @Test
  void suggestsSoOftenToABrowserAndThreeTimesAsOftenToAnAddress() {
    assertThat(limits.maySuggest(visit("a", "b1", "10.0.0.1"))).isTrue();
    assertThat(limits.maySuggest(visit("a", "b1", "10.0.0.1"))).isTrue();
    assertThat(limits.maySuggest(visit("a", "b1", "10.0.0.1"))).isFalse();
    int suggested = 2;
    for (int i = 0; i < 20; i++) {
      suggested += limits.maySuggest(visit("a", "new-" + i, "10.0.0.1")) ? 1 : 0;
    }

    assertThat(suggested).as("forgetting the cookie does not help").isEqualTo(6);
  }

  @Test
  void codesAreAskedForSoOftenFromOneAddressWhateverTheLink() throws Exception {
    limits.askForCode(visit("a", "b1", "10.0.0.1"));
    limits.askForCode(visit("b", "b2", "10.0.0.1"));

    assertThatThrownBy(() -> limits.askForCode(visit("c", "b3", "10.0.0.1")))
        .isInstanceOfSatisfying(
            TooManyAtOnceException.class,
            e -> assertThat(e.within()).isEqualTo(Duration.ofHours(1)));
  }

  private static GroupVisit visit(String code, String browser, String address) {
    return new GroupVisit(
        new GroupLink(
            code,
            new CommunityKey("tea"),
            GroupLinkPurpose.CHECK_IN,
            1,
            Instant.MAX,
            URI.create("https://m.example.com/g/" + code)),
        null,
        browser,
        address);
  }
}
