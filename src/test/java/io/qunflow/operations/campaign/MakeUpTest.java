package io.qunflow.operations.campaign;

import static io.qunflow.operations.campaign.FiringsTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Six hours without anybody to start what was due (C1). */
class MakeUpTest {

  private static final Instant BACK = at("2026-11-24T15:00");

  @Test
  void whatWasMissedIsLeftOutByWhoSkips() {
    var decided = decide(MisfirePolicy.SKIP, "0 30 9-20 * * *", BACK).firings();

    assertThat(decided).hasSize(6);
    assertThat(decided).allMatch(one -> FiringReason.LATE.equals(one.reason()));
  }

  @Test
  void whatIsOnTimeStartsWhateverThePolicy() {
    for (var policy : MisfirePolicy.values()) {
      var decided = decide(policy, "0 0 9-20 * * *", BACK).firings();

      assertThat(last(decided).reason()).as(policy.name()).isNull();
      assertThat(last(decided).late()).isFalse();
      assertThat(last(decided).due()).isEqualTo(BACK);
    }
  }

  @Test
  void whatWasMissedFiresOnceTogether() {
    var decided = decide(MisfirePolicy.RUN_ONCE, "0 30 9-20 * * *", BACK).firings();

    assertThat(decided.subList(0, 5)).allMatch(one -> FiringReason.GATHERED.equals(one.reason()));
    assertThat(last(decided).reason()).isNull();
    assertThat(last(decided).late()).isTrue();
    assertThat(last(decided).due()).isEqualTo(BACK);
  }

  @Test
  void whatWasMissedOverDaysStandsForAllOfThem() {
    var schedule = nightly("0 0 9 * * *");
    var due = new Firings(schedule, FiringsTest.CHINA).between(at("2026-11-20T00:00"), BACK, 10);

    var decided = makeUp(MisfirePolicy.RUN_ONCE, schedule, BACK).decide(due, null).firings();

    assertThat(last(decided).firing().firstDay()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(last(decided).firing().lastDay()).isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void eachThatWasMissedFiresForWhoCatchesUp() {
    var decided = decide(MisfirePolicy.CATCH_UP, "0 30 9-20 * * *", BACK).firings();

    assertThat(decided).hasSize(6).allMatch(one -> one.reason() == null && one.late());
    assertThat(decided).allMatch(one -> one.due().equals(BACK));
  }

  @Test
  void nothingIsMadeUpForInQuietHours() {
    var night = at("2026-11-24T23:10");

    var decided = decide(MisfirePolicy.CATCH_UP, "0 0 18,19 * * *", night).firings();

    assertThat(decided).hasSize(2).allMatch(one -> one.due().equals(at("2026-11-25T08:00")));
  }

  @Test
  void whatCouldOnlyFireTogetherWithTheNextIsLeftToIt() {
    var night = at("2026-11-24T23:10");
    var schedule = nightly("0 0 8,18 * * *");
    var due = new Firings(schedule, FiringsTest.CHINA).between(at("2026-11-24T12:00"), night, 10);

    var decision = makeUp(MisfirePolicy.RUN_ONCE, schedule, night).decide(due, null);

    assertThat(decision.firings())
        .singleElement()
        .extracting(MakeUp.Decided::reason)
        .isEqualTo(FiringReason.GATHERED);
    assertThat(decision.carriedFrom()).isEqualTo(LocalDate.of(2026, 11, 24));
    var morning = at("2026-11-25T08:00");
    var next = new Firings(schedule, FiringsTest.CHINA).next(night, 1);
    assertThat(
            last(makeUp(MisfirePolicy.RUN_ONCE, schedule, morning)
                    .decide(next, decision.carriedFrom())
                    .firings())
                .firing()
                .firstDay())
        .isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void nothingIsMadeUpForAfterTheEnd() {
    var schedule = nightly("0 0 9 * * *");
    var due = new Firings(schedule, FiringsTest.CHINA).between(at("2026-11-24T00:00"), BACK, 10);
    var makeUp =
        new MakeUp(
            MisfirePolicy.RUN_ONCE,
            new Firings(schedule, FiringsTest.CHINA),
            Optional.of(at("2026-11-24T12:00")),
            BACK,
            BACK.minus(Duration.ofMinutes(5)),
            Instant.MAX);

    assertThat(last(makeUp.decide(due, null).firings()).reason()).isEqualTo(FiringReason.OVER);
  }

  private static MakeUp.Decided last(List<MakeUp.Decided> decided) {
    return decided.get(decided.size() - 1);
  }

  /** Six hours after the first that was missed, or what else is due until then. */
  private static MakeUp.Decision decide(MisfirePolicy policy, String cron, Instant now) {
    var schedule = nightly(cron);
    var from = now.minus(Duration.ofHours(6));
    var due = new Firings(schedule, FiringsTest.CHINA).between(from, now, 100);
    return makeUp(policy, schedule, now).decide(due, null);
  }

  private static MakeUp makeUp(MisfirePolicy policy, Schedule schedule, Instant now) {
    var firings = new Firings(schedule, FiringsTest.CHINA);
    return new MakeUp(
        policy,
        firings,
        Optional.empty(),
        now,
        now.minus(Duration.ofMinutes(5)),
        firings.next(now, 1).get(0).at());
  }

  private static Schedule nightly(String cron) {
    return new Schedule(
        new Timing.Cron(cron),
        FiringsTest.SHANGHAI,
        FiringsTest.NIGHT,
        HolidayRule.IGNORE,
        DaysOff.HOLIDAYS,
        Optional.empty(),
        Optional.empty());
  }
}
