package io.qunflow.activity.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadCountsTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final Instant NOW = Instant.parse("2026-03-04T08:00:00Z");
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W09");

  private TestDatabase database;
  private Modules modules;
  private HeadCounts counts;

  @BeforeEach
  void start() throws Exception {
    database = TestDatabases.h2();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    counts = modules.get(HeadCounts.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void membersAreWhatWasTypedWhereNothingElseIsKnown() throws Exception {
    counts.record(TEA, "1", Instant.parse("2026-02-26T08:00:00Z"), 120, "op");

    var members =
        modules
            .get(CommunityFigures.class)
            .find(TEA, WEEK)
            .orElseThrow()
            .find(Figure.MEMBERS)
            .orElseThrow();

    assertThat(members.value()).isEqualByComparingTo("120");
    assertThat(members.basis()).isEqualTo("head_count");
  }

  @Test
  void theLatestIsKnownAndTheSameMomentIsCorrected() throws Exception {
    counts.record(TEA, "1", NOW.minusSeconds(60), 119, "op");
    counts.record(TEA, "1", NOW.minusSeconds(3600), 100, "op");
    counts.record(TEA, "1", NOW.minusSeconds(60), 120, "other");

    assertThat(counts.findLatest(TEA))
        .containsExactly(new HeadCounts.Latest("1", NOW.minusSeconds(60), 120, "other"));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> counts.record(TEA, "1", NOW, -1, "op"))
        .isInstanceOf(InvalidHeadCountException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> counts.record(TEA, "1", NOW, HeadCounts.MOST + 1, "op"))
        .isInstanceOf(InvalidHeadCountException.class);
    assertThatThrownBy(() -> counts.record(TEA, "1", NOW.plusSeconds(1), 5, "op"))
        .hasMessageContaining("将来");
    assertThatThrownBy(() -> counts.record(TEA, "9", NOW, 5, "op"))
        .isInstanceOf(UnknownGroupException.class);
    assertThat(counts.findLatest(TEA)).isEmpty();
  }
}
