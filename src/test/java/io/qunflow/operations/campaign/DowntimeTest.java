package io.qunflow.operations.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Six hours without anybody to start what was due, until eleven at night (C1, C3). */
class DowntimeTest {

  /** Five in the afternoon in Shanghai. */
  private static final Instant GONE = Instant.parse("2026-11-24T09:00:00Z");

  private static final Instant BACK = GONE.plus(Duration.ofHours(6));
  private static final Instant MORNING = Instant.parse("2026-11-25T00:00:00Z");
  private static final List<String> POLICIES = List.of("skip", "run_once", "catch_up");
  private static final int BATCH = 5_000;

  CampaignWorld open() {
    return CampaignWorld.onH2();
  }

  int campaigns() {
    return 30;
  }

  int members() {
    return 25;
  }

  @Test
  void eachCampaignFollowsItsPolicyAndNobodyIsTouchedTwiceOrAtNight() throws Exception {
    try (var world = open()) {
      world.clock.set(GONE.minus(Duration.ofMinutes(1)));
      var policies = new HashMap<Long, String>();
      joined(world);
      for (int i = 0; i < campaigns(); i++) {
        var policy = POLICIES.get(i % POLICIES.size());
        policies.put(world.on(afterDays(i, policy)), policy);
      }

      world.clock.set(BACK);
      assertThat(world.tick()).as("at night nothing starts").isZero();
      world.clock.set(MORNING);
      assertThat(world.tick()).isEqualTo(2 * campaigns() / POLICIES.size());
      assertThat(world.tick()).isZero();
      var runs = world.get(CampaignRuns.class);
      for (var firing : new ArrayList<>(world.launched)) {
        runs.freeze(firing.id());
        runs.work(firing.id());
        runs.work(firing.id());
        world.get(FiringResults.class).record(firing.id());
      }

      assertFollowed(world, policies);
      assertThat(world.count("message")).isEqualTo(2 * campaigns() / POLICIES.size() * members());
      assertThat(
              world.count(
                  "(SELECT member_id FROM message GROUP BY member_id HAVING COUNT(*) > 1) twice"))
          .isZero();
      assertThat(world.count("message WHERE due_at_ms < " + MORNING.toEpochMilli())).isZero();
    }
  }

  private static void assertFollowed(CampaignWorld world, Map<Long, String> policies)
      throws Exception {
    var history = world.get(CampaignHistory.class);
    for (var campaign : policies.entrySet()) {
      var firings = history.findPage(campaign.getKey(), 0, 10);
      assertThat(firings).as(campaign.getValue()).hasSize(1);
      var expected = campaign.getValue().equals("skip") ? FiringState.MISSED : FiringState.DONE;
      assertThat(firings.get(0).state()).as(campaign.getValue()).isEqualTo(expected);
    }
  }

  /** For those who joined so many days before: each campaign has members of its own. */
  private static CampaignDocument afterDays(int days, String policy) {
    return Given.notice()
        .with("name", "第 " + days + " 天")
        .with("when", "event")
        .with("event", "joined")
        .with("after", days)
        .with("time", "%02d:%02d".formatted(17 + days % 5, days % 60))
        .with("misfire", policy)
        .document();
  }

  private void joined(CampaignWorld world) {
    var rows = new ArrayList<Object[]>();
    for (int i = 0; i < campaigns(); i++) {
      var day = LocalDate.of(2026, 11, 24).minusDays(i);
      long at = day.atTime(12, 0).atZone(FiringsTest.SHANGHAI).toInstant().toEpochMilli();
      for (int n = 0; n < members(); n++) {
        rows.add(new Object[] {"成员 " + i + "-" + n, at});
      }
    }
    for (int from = 0; from < rows.size(); from += BATCH) {
      world.sql.batchUpdate(
          "INSERT INTO member (community_key, nickname, created_at_ms) VALUES ('tea', ?, ?)",
          rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
    world.sql.update(
        "INSERT INTO account (community_key, platform, name, member_id, created_at_ms)"
            + " SELECT community_key, 'WECOM', CONCAT('wm-', id), id, 0 FROM member");
  }
}
