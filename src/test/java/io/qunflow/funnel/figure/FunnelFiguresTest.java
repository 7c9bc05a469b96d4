package io.qunflow.funnel.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.shared.Proportion;
import io.qunflow.shared.Wording;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counting, on a community of 400 of which the nickname says who came how far (F7). */
class FunnelFiguresTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final FunnelScope SCOPE = FunnelScope.of(TEA, List.of(1L));

  private final NoFunnel sources = new NoFunnel();
  private TestDatabase database;
  private Modules modules;
  private FunnelFigures figures;
  private long first;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void fourHundredMembers() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(Instant.parse("2026-11-22T04:00:00Z")),
            List.of(sources),
            "io.qunflow.community",
            "io.qunflow.funnel.figure");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    var sql = new JdbcTemplate(database.dataSource());
    for (int i = 0; i < 400; i++) {
      sql.update(
          "INSERT INTO member (community_key, nickname, created_at_ms) VALUES ('tea', ?, ?)",
          "m" + i,
          i * 1000L);
    }
    first =
        sql.queryForObject("SELECT MIN(id) FROM member WHERE community_key = 'tea'", Long.class);
    figures = modules.get(FunnelFigures.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  /** All name their parameters alike, as selects of one module do. */
  private MemberSelect between(int from, int to) {
    return new MemberSelect(
        "SELECT m.id AS member_id, m.created_at_ms AS at_ms FROM member m WHERE m.id >= :from AND m.id < :fromTo",
        Map.of("from", first + from, "fromTo", first + to));
  }

  private static MemberSelect moments(String at) {
    return new MemberSelect(
        "SELECT m.id AS member_id, "
            + at
            + " AS at_ms FROM member m WHERE m.created_at_ms < :before",
        Map.of("before", 5000));
  }

  @Test
  void givesTheWorkedExample() {
    sources.moments.put(FunnelStep.INTERESTED, between(0, 130));
    sources.moments.put(FunnelStep.REGISTERED, between(0, 120));
    sources.moments.put(FunnelStep.ATTENDED, between(0, 70));
    sources.moments.put(FunnelStep.ORDERED, between(0, 11));
    sources.moments.put(FunnelStep.PAID, between(0, 11));
    sources.turnover = new Turnover(11, 11, 6_380_000, 6_380_000, 0, 1_100_000, 0);

    var funnel = figures.find(SCOPE);

    assertThat(funnel.members()).isEqualTo(400);
    assertThat(funnel.steps()).extracting(StepFigure::count).containsExactly(130, 120, 70, 11, 11);
    var conversion = funnel.conversion().orElseThrow();
    assertThat(conversion.rate()).isEqualTo(0.0275);
    assertThat(conversion.low()).isCloseTo(0.0154, within(0.00005));
    assertThat(conversion.high()).isCloseTo(0.0486, within(0.00005));
    assertThat(funnel.turnover().revenueMinor()).isEqualTo(6_380_000);
    assertThat(funnel.revenuePerMemberMinor()).hasValue(15_950);
    assertThat(funnel.mayAlarm()).isTrue();
    assertThat(funnel.steps().get(3).ofPrevious().orElseThrow())
        .isEqualTo(Proportion.of(11, 70).orElseThrow());
  }

  @Test
  void whoDidNotTakeTheStepBeforeIsCountedButNotAsComingOn() {
    sources.moments.put(FunnelStep.REGISTERED, between(0, 10));
    sources.moments.put(FunnelStep.ATTENDED, between(5, 20));
    sources.moments.put(FunnelStep.PAID, between(0, 3));

    var funnel = figures.find(SCOPE);

    assertThat(funnel.count(FunnelStep.ATTENDED)).isEqualTo(15);
    assertThat(funnel.steps().get(2).ofPrevious()).isEqualTo(Proportion.of(5, 10));
    assertThat(funnel.steps().get(0).count()).as("nobody tells who is interested").isZero();
    assertThat(funnel.steps().get(1).ofPrevious()).isEmpty();
    assertThat(funnel.mayAlarm()).as("three buyers").isFalse();
  }

  @Test
  void nobodyIsNoDivisionByZero() throws Exception {
    var nobody = FunnelScope.of(new CommunityKey("coffee"), List.of());
    sources.moments.put(FunnelStep.PAID, between(0, 11));

    var funnel = figures.find(nobody);

    assertThat(funnel.members()).isZero();
    assertThat(funnel.count(FunnelStep.PAID)).isZero();
    assertThat(funnel.conversion()).isEmpty();
    assertThat(funnel.revenuePerMemberMinor()).isEmpty();
  }

  /** Slices overlap; what was done before a slice began does not count for it. */
  private FunnelCut cut() {
    var values = Map.of("a", first + 100L, "b", first + 10L, "bTo", first + 40L);
    return new FunnelCut(
        FunnelSlice.Kind.SEGMENT,
        List.of(
            FunnelSlice.of("a", Wording.same("a")),
            FunnelSlice.of("b", Wording.same("b")),
            FunnelSlice.of("late", Wording.same("late")),
            FunnelSlice.of("nobody", Wording.same("nobody"))),
        4,
        new MemberSelect(
            "SELECT m.id AS member_id, 'a' AS slice_key, 0 AS since_ms FROM member m WHERE m.id < :a"
                + " UNION ALL SELECT m.id, 'b', 0 FROM member m WHERE m.id >= :b AND m.id < :bTo"
                + " UNION ALL SELECT m.id, 'late', 4000 FROM member m WHERE m.id < :a",
            values));
  }

  @Test
  void comparesSlicesOfTheMembers() {
    sources.moments.put(FunnelStep.ORDERED, between(0, 20));
    sources.moments.put(FunnelStep.PAID, between(0, 11));
    sources.cuts = List.of(cut());

    var slices = figures.findCuts(SCOPE).get(0).slices();

    assertThat(slices).extracting(s -> s.funnel().members()).containsExactly(100, 30, 100, 0);
    assertThat(slices)
        .extracting(s -> s.funnel().count(FunnelStep.PAID))
        .containsExactly(11, 1, 7, 0);
    assertThat(slices.get(1).funnel().conversion()).isEqualTo(Proportion.of(1, 30));
    assertThat(slices.get(1).funnel().steps().get(4).ofPrevious()).isEqualTo(Proportion.of(1, 10));
    assertThat(slices.get(1).funnel().mayAlarm()).as("one buyer").isFalse();
    assertThat(slices.get(3).funnel().conversion()).isEmpty();
  }

  /** The picture of a slice is the line of it in the comparison, with times. */
  @Test
  void aSliceHasItsOwnPicture() throws Exception {
    sources.moments.put(FunnelStep.ORDERED, moments("m.created_at_ms"));
    sources.moments.put(FunnelStep.PAID, moments("m.created_at_ms * 3"));
    sources.cuts = List.of(cut());

    for (var line : figures.findCuts(SCOPE).get(0).slices()) {
      var picture = figures.find(SCOPE, line.kind(), line.key());

      assertThat(picture.title()).isEqualTo(line.title());
      assertThat(picture.funnel().members()).isEqualTo(line.funnel().members());
      assertThat(picture.funnel().turnover()).isEqualTo(line.funnel().turnover());
      for (var step : FunnelStep.values()) {
        var one = picture.funnel().steps().get(step.ordinal());
        var other = line.funnel().steps().get(step.ordinal());
        assertThat(one.count()).isEqualTo(other.count());
        assertThat(one.ofMembers()).isEqualTo(other.ofMembers());
        assertThat(one.ofPrevious()).isEqualTo(other.ofPrevious());
      }
    }
    assertThat(sincePaid("a")).contains(new MiddleTime(Duration.ofSeconds(4), 5));
    assertThat(sincePaid("late"))
        .as("only the fifth ordered since")
        .contains(new MiddleTime(Duration.ofSeconds(8), 1));
    assertThat(sincePaid("nobody")).isEmpty();
    assertThatThrownBy(() -> figures.find(SCOPE, FunnelSlice.Kind.SEGMENT, "none"))
        .isInstanceOf(UnknownSliceException.class);
  }

  private Optional<MiddleTime> sincePaid(String slice) throws Exception {
    var funnel = figures.find(SCOPE, FunnelSlice.Kind.SEGMENT, slice).funnel();
    return funnel.steps().get(FunnelStep.PAID.ordinal()).sincePrevious();
  }

  @Test
  void tellsTheMiddleTimeFromStepToStepAndOfHowMany() {
    sources.moments.put(FunnelStep.REGISTERED, moments("m.created_at_ms"));
    sources.moments.put(FunnelStep.ATTENDED, moments("m.created_at_ms * 3"));
    sources.moments.put(FunnelStep.PAID, moments("1000"));

    var funnel = figures.find(SCOPE);

    assertThat(funnel.steps().get(2).sincePrevious())
        .contains(new MiddleTime(Duration.ofSeconds(4), 5));
    assertThat(funnel.steps().get(1).sincePrevious()).isEmpty();
    assertThat(funnel.steps().get(4).sincePrevious()).as("nothing tells who ordered").isEmpty();
  }

  @Test
  void anEvenNumberOfTimesHasItsMiddleBetweenTwoAndOnesAheadDoNotCount() {
    sources.moments.put(FunnelStep.ORDERED, moments("2000"));
    sources.moments.put(FunnelStep.PAID, moments("m.created_at_ms * 2"));

    var funnel = figures.find(SCOPE);

    assertThat(funnel.steps().get(4).sincePrevious())
        .as("2, 4 and 6 s later than 2 s, one at the same time; one before does not count")
        .contains(new MiddleTime(Duration.ofSeconds(3), 4));
  }

  @Test
  void whoShowsInterestByRegisteringTookNoTimeForIt() {
    sources.moments.put(
        FunnelStep.INTERESTED, moments("CASE WHEN m.created_at_ms = 0 THEN 0 ELSE 7000 END"));
    sources.moments.put(FunnelStep.REGISTERED, moments("7000"));

    var funnel = figures.find(SCOPE);

    assertThat(funnel.steps().get(1).sincePrevious())
        .contains(new MiddleTime(Duration.ofSeconds(7), 1));
  }

  @Test
  void whoCameFarWithSeveralOfferingsCountsOnce() {
    sources.moments.put(FunnelStep.PAID, between(0, 11));
    sources.turnover = new Turnover(11, 11, 100, 100, 10, 5, 1);

    var funnel = figures.find(FunnelScope.of(TEA, List.of(1L, 2L)));

    assertThat(funnel.count(FunnelStep.PAID)).isEqualTo(11);
    assertThat(funnel.turnover()).isEqualTo(new Turnover(22, 22, 200, 200, 20, 10, 2));
    assertThat(funnel.turnover().revenueMinor()).isEqualTo(180);
  }
}
