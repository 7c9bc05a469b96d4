package io.qunflow.activity.report;

import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.FigureValue;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.activity.report.CommunityReport.Headline;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityState;
import io.qunflow.community.CommunityType;
import io.qunflow.community.Group;
import io.qunflow.community.GroupLayer;
import io.qunflow.community.MemberId;
import io.qunflow.community.Platform;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report of a small community, made by hand. */
public final class ReportFixture {

  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  public static final Instant ASKED = Instant.parse("2026-11-14T13:05:00Z");

  private static final CommunityKey TEA = new CommunityKey("tea");

  private ReportFixture() {}

  /** Texts of its two questions but for the second, which was deleted. */
  public static Map<Long, String> texts() {
    return Map.of(1L, "=1+1 岩茶第一泡要倒掉吗？");
  }

  public static CommunityReport report() {
    var weeks = new ArrayList<WeekFigures>();
    for (int i = 0; i < 12; i++) {
      weeks.add(week(new IsoWeek(2026, 35 + i), i));
    }
    var group = new Group(1, TEA, "1", "1群", Platform.QQ, GroupLayer.BASE, 500, null, ASKED);
    var people =
        List.of(
            talker(1, "阿岩", false, 120),
            talker(2, "桃子🍑", false, 80),
            talker(3, "🐢", false, 20),
            talker(4, "13812345678", false, 5));
    var talkers =
        new Talkers(
            java.util.stream.Stream.concat(
                    people.stream(), java.util.stream.Stream.of(talker(9, "掌柜老周", true, 60)))
                .toList(),
            java.util.Set.of());
    return new CommunityReport(
        new Community(
            TEA, "tea", "茶聚", CommunityType.INTEREST, "Asia/Shanghai", CommunityState.OPEN, ASKED),
        List.of(group),
        Optional.empty(),
        new ReportPeriod(
            new IsoWeek(2026, 35), new IsoWeek(2026, 46), SHANGHAI, LocalDate.of(2026, 11, 15)),
        weeks,
        new Headline(weeks.get(11), true),
        Optional.of(weeks.get(10)),
        List.of(
            new OpenQuestion(1, new MemberId(1), "阿岩", "1群", ASKED, Duration.ofHours(50)),
            new OpenQuestion(2, new MemberId(2), "桃子🍑", "1群", ASKED, Duration.ofMinutes(30))),
        2,
        List.of(new Newcomer(new MemberId(5), "晚安", ASKED)),
        new NoiseDays(999, List.of(new NoiseDays.Day(LocalDate.of(2026, 11, 11), 1204))),
        hours(),
        talkers,
        TieChoice.of(
            List.of(
                new ReportMapper.Replies(new MemberId(1), new MemberId(2), 9),
                new ReportMapper.Replies(new MemberId(2), new MemberId(1), 4),
                new ReportMapper.Replies(new MemberId(9), new MemberId(3), 2)),
            talkers),
        List.of(
            Unknown.share(Unknown.Kind.REPLIES, 380, 1000),
            Unknown.of(Unknown.Kind.MEMBERS_BY_EVENTS),
            Unknown.days(
                Unknown.Kind.GAP, "1群", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7)),
            Unknown.of(Unknown.Kind.CONTENT)));
  }

  /**
   * The n-th week: 239 members, {@code 100 + n} of them active; in the fifth nothing was solved.
   */
  private static WeekFigures week(IsoWeek week, int n) {
    var values = new EnumMap<Figure, FigureValue>(Figure.class);
    values.put(Figure.MEMBERS, new FigureValue(BigDecimal.valueOf(239), null, null, "events"));
    values.put(Figure.ACTIVITY_RATE, rate(100 + n, 239));
    values.put(Figure.ACTIVE_PER_DAY, mean("31.43"));
    values.put(Figure.MESSAGES, mean("" + 70 * n));
    values.put(Figure.MESSAGES_PER_DAY, mean("" + 10 * n));
    values.put(Figure.NOISE_DAYS, mean("0"));
    values.put(Figure.TOP_SHARE, rate(12, 100));
    values.put(Figure.STAFF_SHARE, rate(6, 100));
    values.put(Figure.RECIPROCAL_PAIRS, mean("" + (n + 3)));
    if (n != 4) {
      values.put(Figure.SOLVING_RATE, rate(10 + n, 29));
      values.put(Figure.FIRST_ANSWER_MEDIAN_MINUTES, mean("12.5"));
    }
    return new WeekFigures(week, values);
  }

  private static FigureValue rate(long n, long of) {
    return new FigureValue(
        BigDecimal.valueOf(n).divide(BigDecimal.valueOf(of), 4, java.math.RoundingMode.HALF_UP),
        n,
        of,
        "stated");
  }

  private static FigureValue mean(String value) {
    return new FigureValue(new BigDecimal(value), null, null, null);
  }

  private static Talker talker(long id, String name, boolean staff, long messages) {
    return new Talker(new MemberId(id), name, staff, messages);
  }

  private static HourCounts hours() {
    var counts = new long[7][24];
    counts[3][20] = 48;
    counts[0][9] = 7;
    return new HourCounts(counts);
  }
}
