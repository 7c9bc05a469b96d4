package io.qunflow.process.funnel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.funnel.content.MemberSource;
import io.qunflow.funnel.content.MemberSources;
import io.qunflow.funnel.content.Reach;
import io.qunflow.funnel.content.SourceChannel;
import io.qunflow.funnel.figure.BesideFigures;
import io.qunflow.funnel.figure.CutFigures;
import io.qunflow.funnel.figure.FunnelFigures;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.figure.FunnelSlice;
import io.qunflow.funnel.figure.FunnelStep;
import io.qunflow.funnel.figure.SliceFigures;
import io.qunflow.funnel.figure.StepFigure;
import io.qunflow.funnel.figure.UnknownSliceException;
import io.qunflow.funnel.offering.NewOffering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.PriceCommitments;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.WhyNots;
import io.qunflow.support.Modules;
import io.qunflow.support.Statements;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The funnel of a community with many slices is counted by a handful of statements (F7). */
class FunnelStatementsTest {

  private static final CommunityKey TEA = new CommunityKey("tea");

  /**
   * Members and their steps, times, money, what is stated beside (twice if only some was
   * delivered); four cuts: what they are, sizes, steps, money.
   */
  private static final int HANDFUL = 22;

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T04:00:00Z"));
  private final List<MemberId> members = new ArrayList<>();
  private TestDatabase database;
  private Statements statements;
  private Modules modules;
  private FunnelFigures figures;
  private FunnelScope scope;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void fortyMembersOfWhomTenOrdered() throws Exception {
    database = openDatabase();
    statements = new Statements(database.dataSource());
    modules =
        Modules.start(
            statements,
            clock,
            List.of(mock(PriceCommitments.class), mock(WhyNots.class)),
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.membership.segment",
            "io.qunflow.operations.wave",
            "io.qunflow.funnel.offering",
            "io.qunflow.funnel.content",
            "io.qunflow.funnel.figure",
            "io.qunflow.process.funnel.reading");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    var rows = new PeopleRows(database.dataSource(), TEA);
    for (int i = 0; i < 40; i++) {
      members.add(rows.member("m" + i, Platform.WECOM, "a" + i));
    }
    var offering =
        modules
            .get(Offerings.class)
            .create(
                TEA,
                new NewOffering("camp", "训练营", "main_profit", 580_000L, 100_000L, 500, 300),
                "yunying");
    scope = FunnelScope.of(TEA, List.of(offering.id()));
    for (int i = 0; i < 10; i++) {
      order(offering.id(), i, "before" + i, clock.instant().minusSeconds(60));
    }
    figures = modules.get(FunnelFigures.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  private void order(long offering, int member, String id, Instant at) {
    new JdbcTemplate(database.dataSource())
        .update(
            "INSERT INTO sale_order (community_key, offering_id, member_id, source, external_id,"
                + " state, price_minor, valid_price_minor, cost_minor, commission_bp, reward_bp,"
                + " paid_minor, refunded_minor, flags, flags_open, ordered_at_ms, paid_at_ms,"
                + " recorded_by, recorded_at_ms) VALUES ('tea', ?, ?, 's', ?, 'PAID', 580000, 580000,"
                + " 100000, 500, 300, 580000, 0, '', FALSE, ?, ?, 'yunying', 0)",
            offering,
            members.get(member).value(),
            id,
            at.toEpochMilli(),
            at.toEpochMilli());
  }

  private void segments(int from, int until) throws Exception {
    for (int i = from; i < until; i++) {
      modules.get(Segments.class).save(TEA, "分组" + i, SegmentRule.everybody(), "yunying");
    }
  }

  private void waves(int from, int until) {
    var waves = modules.get(Waves.class);
    for (int i = from; i < until; i++) {
      long wave = waves.open(new WaveOrder("w" + i, TEA, "t", "批次" + i, List.of("a")));
      waves.freeze(wave, modules.get(Segments.class).selectAll(TEA));
    }
  }

  @Test
  void manySlicesTakeAsManyStatementsAsFew() throws Exception {
    segments(0, 1);
    waves(0, 1);
    modules
        .get(MemberSources.class)
        .record(members.get(0), new MemberSource(SourceChannel.GROUP, Reach.DIRECT_AD, ""), "y");
    slices();

    int few = statements.of(() -> slices()).statements();
    segments(1, 20);
    waves(1, 20);
    int next = 1;
    for (var channel : SourceChannel.values()) {
      for (var reach : Reach.values()) {
        modules
            .get(MemberSources.class)
            .record(members.get(next++), new MemberSource(channel, reach, ""), "y");
      }
    }
    int many = statements.of(() -> slices()).statements();
    int page =
        statements
            .of(() -> modules.get(BesideFigures.class).find(scope, figures.find(scope).turnover()))
            .statements();

    assertThat(many).isEqualTo(few);
    assertThat(many + page).isLessThanOrEqualTo(HANDFUL);
    assertThat(slices()).hasSizeGreaterThan(50);
  }

  /** What was bought before a wave began is none of its doing (F7). */
  @Test
  void aWaveCountsOnlyWhatCameAfterItWasFrozen() {
    waves(0, 1);
    clock.advance(Duration.ofDays(1));
    order(scope.offerings().get(0), 0, "again", clock.instant());
    order(scope.offerings().get(0), 30, "first", clock.instant());

    var wave = slices(FunnelSlice.Kind.WAVE).get(0).funnel();

    assertThat(wave.members()).isEqualTo(40);
    assertThat(wave.count(FunnelStep.PAID)).isEqualTo(2);
    assertThat(wave.turnover().revenueMinor()).isEqualTo(2 * 580_000);
    assertThat(wave.turnover().costMinor()).isEqualTo(2 * 100_000);
    assertThat(wave.turnover().shareMinor()).as("8 % of the price").isEqualTo(2 * 46_400);
    assertThat(wave.mayAlarm()).as("two buyers").isFalse();
  }

  /** What was in the wave by the old account or by both is in it once. */
  @Test
  void aWaveKeepsWhatMembersBringWhoAreKnownUnderAnotherAccountByNow() throws Exception {
    waves(0, 1);
    modules
        .get(Waves.class)
        .freeze(
            modules.get(Waves.class).open(new WaveOrder("few", TEA, "t", "小批", List.of("a"))),
            new MemberSelect(
                "SELECT id AS member_id FROM member WHERE id IN (:few)",
                Map.of("few", List.of(members.get(30).value(), members.get(31).value()))));
    clock.advance(Duration.ofDays(1));
    for (int i = 30; i < 33; i++) {
      order(scope.offerings().get(0), i, "new" + i, clock.instant());
    }

    for (int i = 30; i < 33; i++) {
      modules.get(AccountLinks.class).link(members.get(i), members.get(39), "yunying");
    }

    var slices = slices(FunnelSlice.Kind.WAVE);
    assertThat(slices).extracting(s -> s.funnel().count(FunnelStep.PAID)).containsExactly(1, 1);
    assertThat(slices)
        .extracting(s -> s.funnel().turnover().revenueMinor())
        .as("all three orders are one person's")
        .containsExactly(3 * 580_000L, 3 * 580_000L);
  }

  @Test
  void aChannelHoldsAllItsWaysOfReachWithItsMoney() throws Exception {
    var sources = modules.get(MemberSources.class);
    for (int i = 0; i < 8; i++) {
      sources.record(
          members.get(i),
          new MemberSource(SourceChannel.FISSION, i < 6 ? Reach.CONTEXT : Reach.DIRECT_AD, ""),
          "yunying");
    }

    var channel = slices(FunnelSlice.Kind.CHANNEL);
    var source = slices(FunnelSlice.Kind.SOURCE);

    assertThat(channel).hasSize(1);
    assertThat(channel.get(0).funnel().count(FunnelStep.PAID)).isEqualTo(8);
    assertThat(channel.get(0).funnel().turnover().revenueMinor()).isEqualTo(8 * 580_000);
    assertThat(source).extracting(s -> s.funnel().count(FunnelStep.PAID)).containsExactly(6, 2);
    assertThat(source.get(1).funnel().mayAlarm()).isFalse();
  }

  /** Of each kind, of the real readings; those beyond the first page have theirs, too (F7). */
  @Test
  void everySliceOpensAsAPictureOfItsOwn() throws Exception {
    segments(0, 25);
    waves(0, 25);
    modules
        .get(MemberSources.class)
        .record(members.get(1), new MemberSource(SourceChannel.GROUP, Reach.DIRECT_AD, ""), "y");
    clock.advance(Duration.ofDays(1));
    order(scope.offerings().get(0), 0, "again", clock.instant());

    var cuts = figures.findCuts(scope);

    assertThat(cuts).extracting(CutFigures::all).containsExactly(1, 1, 25, 25);
    assertThat(cuts).extracting(cut -> cut.slices().size()).containsExactly(1, 1, 20, 20);
    for (var kind : FunnelSlice.Kind.values()) {
      for (int from = 0; from < 40; from += 20) {
        for (var line : figures.findCut(scope, kind, from).slices()) {
          var picture = figures.find(scope, kind, line.key());
          assertThat(picture.title()).isEqualTo(line.title());
          assertThat(picture.funnel().members()).isEqualTo(line.funnel().members());
          assertThat(picture.funnel().turnover()).isEqualTo(line.funnel().turnover());
          assertThat(picture.funnel().steps())
              .extracting(StepFigure::count)
              .isEqualTo(line.funnel().steps().stream().map(StepFigure::count).toList());
        }
      }
    }
    assertThat(figures.findCut(scope, FunnelSlice.Kind.WAVE, 20).slices()).hasSize(5);
    assertThat(figures.findCut(scope, FunnelSlice.Kind.SOURCE, 20).slices()).isEmpty();
    int one = statements.of(() -> figures.findCut(scope, FunnelSlice.Kind.WAVE, 0)).statements();
    assertThat(one).isLessThanOrEqualTo(HANDFUL);
  }

  @Test
  void whatIsNoSliceOfTheCommunityIsRefusedByName() throws Exception {
    waves(0, 1);
    var other = new CommunityKey("coffee");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("coffee", "咖啡", "interest", "Asia/Shanghai", null));
    var wave = slices(FunnelSlice.Kind.WAVE).get(0).key();
    var elsewhere = FunnelScope.of(other, scope.offerings());

    assertThatThrownBy(() -> figures.find(elsewhere, FunnelSlice.Kind.WAVE, wave))
        .isInstanceOf(UnknownSliceException.class);
    for (var kind : FunnelSlice.Kind.values()) {
      for (var key : List.of("", "x", "99999999999999999999", "1' OR '1'='1", "GROUP-DIRECT_AD")) {
        assertThatThrownBy(() -> figures.find(scope, kind, key))
            .as(kind + " " + key)
            .isInstanceOf(UnknownSliceException.class)
            .hasMessageContaining(key);
      }
    }
  }

  private List<SliceFigures> slices(FunnelSlice.Kind kind) {
    return slices().stream().filter(slice -> slice.kind() == kind).toList();
  }

  private List<SliceFigures> slices() {
    return figures.findCuts(scope).stream().flatMap(cut -> cut.slices().stream()).toList();
  }
}
