package io.qunflow.operations.campaign;

import static io.qunflow.support.CampaignWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Six hours without anybody to start what was due, until eleven at night (C1, C3). */
class DowntimeTest {

  /** Five in the afternoon in Shanghai. */
  private static final Instant GONE = Instant.parse("2026-11-24T09:00:00Z");

  private static final Instant BACK = GONE.plus(Duration.ofHours(6));
  private static final Instant MORNING = Instant.parse("2026-11-25T00:00:00Z");
  private static final List<String> POLICIES = List.of("skip", "run_once", "catch_up");

  /** From five to nine. */
  private static final int HOURS = 5;

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
      var missed = new ArrayList<Missed>();
      joined(world);
      for (int i = 0; i < campaigns(); i++) {
        missed.add(missed(world, i));
      }
      long starts = missed.stream().mapToLong(Missed::starts).sum();

      world.clock.set(BACK);
      assertThat(world.tick()).as("at night nothing starts").isZero();
      world.clock.set(MORNING);
      assertThat(world.tick()).isEqualTo((int) starts);
      assertThat(world.tick()).isZero();
      var runs = world.get(CampaignRuns.class);
      var launched = new ArrayList<>(world.launched);
      for (var firing : launched) {
        runs.freeze(firing.id());
        runs.work(firing.id());
        runs.work(firing.id());
      }
      assertThat(world.count("message WHERE due_at_ms < " + MORNING.toEpochMilli())).isZero();
      world.sql.update("UPDATE message SET state = 'S', settled_at_ms = due_at_ms");
      for (var firing : launched) {
        assertThat(runs.work(firing.id()).next()).isEqualTo(WaveTurn.Next.DONE);
        world.get(FiringResults.class).record(firing.id());
      }

      for (var one : missed) {
        assertFollowed(world, one);
      }
      assertThat(world.count("message")).isEqualTo((int) starts * members());
      assertThat(
              world.count(
                  "(SELECT member_id FROM message GROUP BY member_id, order_id HAVING COUNT(*) > 1) twice"))
          .as("nobody gets a firing twice")
          .isZero();
    }
  }

  /**
   * A campaign, its policy, and how many of its firings nobody started.
   *
   * @param firings one, or so many that running once and catching up are not the same
   */
  private record Missed(long campaign, String policy, int firings) {

    int starts() {
      return switch (policy) {
        case "skip" -> 0;
        case "run_once" -> 1;
        default -> firings;
      };
    }

    String reason() {
      return policy.equals("skip") ? FiringReason.LATE : FiringReason.GATHERED;
    }
  }

  /** Every policy over one missed firing and over several. */
  private static Missed missed(CampaignWorld world, int i) {
    var policy = POLICIES.get(i % POLICIES.size());
    return i / POLICIES.size() % 2 == 0
        ? new Missed(world.on(afterDays(i, policy)), policy, 1)
        : new Missed(world.on(hourly(world, i, policy)), policy, HOURS);
  }

  private static void assertFollowed(CampaignWorld world, Missed missed) {
    var firings = world.get(CampaignHistory.class).findPage(missed.campaign(), 0, 10);
    assertThat(firings).as(missed.toString()).hasSize(missed.firings());
    assertThat(firings.stream().filter(one -> one.state() == FiringState.DONE))
        .as(missed.toString())
        .hasSize(missed.starts());
    assertThat(firings.stream().filter(one -> one.state() == FiringState.MISSED))
        .as(missed.toString())
        .hasSize(missed.firings() - missed.starts())
        .allSatisfy(one -> assertThat(one.reason()).contains(missed.reason()));
  }

  /** Each evening hour, for the members of its own. */
  private static CampaignDocument hourly(CampaignWorld world, int number, String policy) {
    var own =
        new SegmentRule(
            SegmentMatch.ALL,
            List.of(
                new SegmentCondition(
                    "nickname", null, SegmentOperator.CONTAINS, "成员 " + number + "-")));
    try {
      long segment = world.get(Segments.class).save(TEA, "第 " + number + " 组", own, "yunying");
      return Given.notice()
          .with("name", "每小时 " + number)
          .with("cron", "0 %d 17-21 * * *".formatted(1 + number % 59))
          .with("segment", segment)
          .with("misfire", policy)
          .document();
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
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
