package io.qunflow.activity.figure;

import io.qunflow.activity.format.FileFormats;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.activity.intake.FileImport;
import io.qunflow.activity.intake.ImportOrder;
import io.qunflow.activity.intake.ImportProgress;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Communities of which a test says what happened, in files as they are imported, in the year 2026.
 * Our own people are called 掌柜, programs 机器人.
 */
public final class FigureWorld implements AutoCloseable {

  /** Wednesday of the 13th week. */
  public static final Instant NOW = Instant.parse("2026-03-25T04:00:00Z");

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int COLUMNS = 7;

  private final TestDatabase database = TestDatabases.h2();
  private final MovedClock clock = new MovedClock();
  private final Modules modules;
  private CommunityKey community;
  private int communities;

  /**
   * @param more modules beside those that import and count
   */
  public FigureWorld(String... more) {
    var packages =
        Stream.concat(
            Stream.of("io.qunflow.community", "io.qunflow.activity"), Arrays.stream(more));
    modules = Modules.start(database.dataSource(), clock, packages.toArray(String[]::new));
  }

  /** Begins anew, with a community without anything, and now is {@link #NOW}. */
  public CommunityKey begin(String zone) throws Exception {
    clock.now = NOW;
    var key = "c-" + ++communities;
    modules.get(CommunityService.class).create(new NewCommunity(key, "茶", "interest", zone, null));
    community = new CommunityKey(key);
    return community;
  }

  public <T> T get(Class<T> type) {
    return modules.get(type);
  }

  /** Now is this moment in Shanghai, as {@code 03-04 10:00}. */
  public void now(String local) {
    clock.now = at(local);
  }

  /** A moment in Shanghai, as {@code 03-04 10:00} or {@code 03-04 10:00:00.001}. */
  public static Instant at(String local) {
    return LocalDateTime.parse("2026-" + local.replace(' ', 'T')).atZone(SHANGHAI).toInstant();
  }

  void group(String key) throws Exception {
    modules
        .get(GroupService.class)
        .create(community, new NewGroup(key, key + "群", "other", null, null, null));
  }

  /**
   * Into the first group: a line an event, {@code id, time in Shanghai, who, kind, text, reply,
   * content}.
   */
  public void chat(String lines) throws Exception {
    chat(modules.get(GroupService.class).findDefault(community).key(), lines);
  }

  void chat(String group, String lines) throws Exception {
    var rows =
        lines
            .lines()
            .map(line -> Arrays.copyOf(line.strip().split(" *, *", -1), COLUMNS))
            .map(FigureWorld::row)
            .collect(Collectors.joining("\n"));
    take(
        "activity-csv",
        group,
        "external_id,sent_at,member,kind,text,reply_to,content_id\n" + rows + "\n",
        null);
  }

  private static String row(String[] cells) {
    cells[1] = at(cells[1]).toString();
    return Arrays.stream(cells)
        .map(cell -> cell == null ? "" : cell)
        .collect(Collectors.joining(","));
  }

  /** Everybody who is in the first group at this moment in Shanghai. */
  void list(String takenAt, String... accounts) throws Exception {
    var group = modules.get(GroupService.class).findDefault(community).key();
    take("members-csv", group, "account\n" + String.join("\n", accounts) + "\n", at(takenAt));
  }

  /** A line a content: {@code id, day, read, forwarded, liked, collected}. */
  void totals(String lines) throws Exception {
    var rows =
        lines
            .lines()
            .map(line -> line.strip().split(" *, *", -1))
            .map(c -> String.join(",", c[0], "标题", c[1], c[2], c[3], c[4], c[5]))
            .collect(Collectors.joining("\n"));
    var group = modules.get(GroupService.class).findDefault(community).key();
    take(
        "content-csv",
        group,
        "content_id,title,date,read,forwarded,liked,collected\n" + rows + "\n",
        null);
  }

  private void take(String format, String group, String text, Instant takenAt) throws Exception {
    var order =
        new ImportOrder(
            community,
            "op",
            ReadSettings.in(ZoneOffset.UTC, takenAt),
            Map.of("", group),
            null,
            null,
            Set.of("掌柜"),
            Set.of("机器人"));
    var file =
        new FileSource() {
          @Override
          public String name() {
            return "file.csv";
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
          }
        };
    modules
        .get(FileImport.class)
        .run(
            order,
            modules.get(FileFormats.class).find(format).orElseThrow(),
            file,
            ImportProgress.NONE);
  }

  /** Somebody talked about something from one moment in Shanghai to another. */
  void talk(String key, String from, String to) throws Exception {
    modules
        .get(TalkLog.class)
        .record(community, new Talk(key, "topic", "茶", null, at(from), at(to)));
  }

  /** Of all groups together. */
  public WeekFigures week(int week) {
    return modules
        .get(CommunityFigures.class)
        .find(community, new IsoWeek(2026, week))
        .orElseThrow();
  }

  WeekFigures week(String group, int week) {
    return modules
        .get(CommunityFigures.class)
        .find(community, group, new IsoWeek(2026, week))
        .orElseThrow();
  }

  boolean isKnown(int week) {
    return modules.get(CommunityFigures.class).find(community, new IsoWeek(2026, week)).isPresent();
  }

  /** As {@code 3}, {@code 0.86} or {@code 1/3}; null for none. */
  public static String figure(WeekFigures week, Figure figure) {
    return week.find(figure)
        .map(v -> figure.isRate() ? v.n() + "/" + v.of() : v.value().toPlainString())
        .orElse(null);
  }

  /** A figure of all groups together, as {@link #figure(WeekFigures, Figure)}. */
  public String figure(int week, Figure figure) {
    return figure(week(week), figure);
  }

  String basis(int week, Figure figure) {
    return week(week).find(figure).orElseThrow().basis();
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }

  /** Stands still until it is moved. */
  private static final class MovedClock extends Clock {
    private Instant now = NOW;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
