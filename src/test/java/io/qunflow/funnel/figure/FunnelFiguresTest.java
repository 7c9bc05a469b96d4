package io.qunflow.funnel.figure;

import static org.assertj.core.api.Assertions.assertThat;
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
        "SELECT m.id AS member_id FROM member m WHERE m.id >= :from AND m.id < :fromTo",
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
    sources.steps.put(FunnelStep.INTERESTED, between(0, 130));
    sources.steps.put(FunnelStep.REGISTERED, between(0, 120));
    sources.steps.put(FunnelStep.ATTENDED, between(0, 70));
    sources.steps.put(FunnelStep.ORDERED, between(0, 11));
    sources.steps.put(FunnelStep.PAID, between(0, 11));
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
    sources.steps.put(FunnelStep.REGISTERED, between(0, 10));
    sources.steps.put(FunnelStep.ATTENDED, between(5, 20));
    sources.steps.put(FunnelStep.PAID, between(0, 3));

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
    sources.steps.put(FunnelStep.PAID, between(0, 11));

    var funnel = figures.find(nobody);

    assertThat(funnel.members()).isZero();
    assertThat(funnel.count(FunnelStep.PAID)).isZero();
    assertThat(funnel.conversion()).isEmpty();
    assertThat(funnel.revenuePerMemberMinor()).isEmpty();
  }

  @Test
  void comparesSlicesOfTheMembers() {
    sources.steps.put(FunnelStep.PAID, between(0, 11));
    sources.slices =
        List.of(
            new FunnelSlice(FunnelSlice.Kind.SOURCE, Wording.same("a"), between(0, 100)),
            new FunnelSlice(FunnelSlice.Kind.SEGMENT, Wording.same("b"), between(10, 40)));

    var slices = figures.findSlices(SCOPE);

    assertThat(slices).extracting(s -> s.funnel().members()).containsExactly(100, 30);
    assertThat(slices).extracting(s -> s.funnel().count(FunnelStep.PAID)).containsExactly(11, 1);
    assertThat(slices.get(1).funnel().conversion()).isEqualTo(Proportion.of(1, 30));
  }

  @Test
  void tellsTheMiddleTimeFromStepToStep() {
    sources.steps.put(FunnelStep.REGISTERED, between(0, 5));
    sources.steps.put(FunnelStep.ATTENDED, between(0, 5));
    sources.moments.put(FunnelStep.REGISTERED, moments("m.created_at_ms"));
    sources.moments.put(FunnelStep.ATTENDED, moments("m.created_at_ms * 3"));

    var funnel = figures.find(SCOPE);

    assertThat(funnel.steps().get(2).sincePrevious()).contains(Duration.ofSeconds(4));
    assertThat(funnel.steps().get(1).sincePrevious()).isEmpty();
  }

  @Test
  void whoCameFarWithSeveralOfferingsCountsOnce() {
    sources.steps.put(FunnelStep.PAID, between(0, 11));
    sources.turnover = new Turnover(11, 11, 100, 100, 10, 5, 1);

    var funnel = figures.find(FunnelScope.of(TEA, List.of(1L, 2L)));

    assertThat(funnel.count(FunnelStep.PAID)).isEqualTo(11);
    assertThat(funnel.turnover()).isEqualTo(new Turnover(22, 22, 200, 200, 20, 10, 2));
    assertThat(funnel.turnover().revenueMinor()).isEqualTo(180);
  }
}
