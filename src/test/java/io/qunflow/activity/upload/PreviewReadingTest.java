package io.qunflow.activity.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.activity.EventKind;
import io.qunflow.activity.format.FileFormat;
import io.qunflow.activity.format.FileHead;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.Findings;
import io.qunflow.activity.format.Findings.Reason;
import io.qunflow.activity.format.FoundAnswer;
import io.qunflow.activity.format.FoundContent;
import io.qunflow.activity.format.FoundEvent;
import io.qunflow.activity.format.FoundMember;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.shared.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreviewReadingTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ReadSettings SETTINGS = ReadSettings.in(SHANGHAI, null);

  @Test
  void countsByGroupWithPeriodAndAccounts() {
    var reading = new PreviewReading(SHANGHAI, false);
    var file = new FileReading(reading, "a.txt", rows -> {});
    file.found(event("1群", "10001", "小明", "2025-07-02T01:00:00Z", EventKind.MESSAGE));
    file.found(event("1群", "10001", "小明😀", "2025-07-05T01:00:00Z", EventKind.MESSAGE));
    file.found(event("1群", "10002", null, "2025-07-01T20:00:00Z", EventKind.JOINED));
    file.found(event("2群", "10001", "小明😀", "2025-07-03T01:00:00Z", EventKind.MESSAGE));

    var preview = finish(reading, file);

    assertThat(preview.groups())
        .containsExactly(
            new PreviewedGroup(
                "1群",
                "1群",
                3,
                2,
                2,
                0,
                new Period(
                    Instant.parse("2025-07-01T20:00:00Z"), Instant.parse("2025-07-05T01:00:00Z")),
                2,
                List.of(new DaySpan(LocalDate.parse("2025-07-03"), LocalDate.parse("2025-07-04")))),
            new PreviewedGroup(
                "2群",
                "2群",
                1,
                1,
                1,
                0,
                new Period(
                    Instant.parse("2025-07-03T01:00:00Z"), Instant.parse("2025-07-03T01:00:00Z")),
                0,
                List.of()));
    assertThat(preview.rows()).isEqualTo(4);
    assertThat(preview.talkers()).containsExactly(new Talker("10001", "小明😀", 3));
  }

  @Test
  void groupsThatAFileDoesNotNameStayApartByFile() {
    var reading = new PreviewReading(SHANGHAI, true);
    var one = new FileReading(reading, "一群.csv", rows -> {});
    one.found(event(null, "a", null, "2025-07-02T01:00:00Z", EventKind.MESSAGE));
    var other = new FileReading(reading, "二群.csv", rows -> {});
    other.found(event(null, "a", null, "2025-07-02T01:00:00Z", EventKind.MESSAGE));

    assertThat(finish(reading, one, other).groups())
        .extracting(PreviewedGroup::ref, PreviewedGroup::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("一群.csv", ""),
            org.assertj.core.groups.Tuple.tuple("二群.csv", ""));
  }

  @Test
  void namesTheTenWhoTalkMost() {
    var reading = new PreviewReading(SHANGHAI, false);
    var file = new FileReading(reading, "a.txt", rows -> {});
    for (int who = 1; who <= 12; who++) {
      for (int i = 0; i < who; i++) {
        file.found(event("g", "u" + who, null, "2025-07-02T01:00:00Z", EventKind.MESSAGE));
      }
      file.found(event("g", "reader", null, "2025-07-02T01:00:00Z", EventKind.READ));
    }

    assertThat(finish(reading, file).talkers())
        .hasSize(10)
        .startsWith(new Talker("u12", "u12", 12))
        .endsWith(new Talker("u3", "u3", 3));
  }

  @Test
  void knowsAHundredThousandAccountsAndSaysThatThereAreMore() {
    var reading = new PreviewReading(SHANGHAI, false);
    var file = new FileReading(reading, "a.txt", rows -> {});
    for (int i = 0; i <= Talkers.MOST_ACCOUNTS; i++) {
      file.found(event("g", "u" + i, null, "2025-07-02T01:00:00Z", EventKind.MESSAGE));
    }

    var preview = finish(reading, file);

    assertThat(preview.moreAccounts()).isTrue();
    assertThat(preview.groups().get(0).accounts()).isEqualTo(Talkers.MOST_ACCOUNTS);
    assertThat(preview.groups().get(0).messages()).isEqualTo(Talkers.MOST_ACCOUNTS + 1L);
  }

  @Test
  void longNamesOfManyStayWithinBounds() {
    var talkers = new Talkers();
    for (int i = 0; i < 50_000; i++) {
      talkers.add("x".repeat(180) + i, "y".repeat(180), 0, true);
    }

    assertThat(talkers.isFull()).isTrue();
  }

  @Test
  void refusesMoreGroupsThanAnExportHas() {
    var reading = new PreviewReading(SHANGHAI, false);
    var file = new FileReading(reading, "a.txt", rows -> {});
    for (int i = 0; i < PreviewReading.MOST_GROUPS; i++) {
      file.found(event("群" + i, "a", null, "2025-07-02T01:00:00Z", EventKind.MESSAGE));
    }

    assertThatThrownBy(
            () -> file.found(event("又一群", "a", null, "2025-07-02T01:00:00Z", EventKind.MESSAGE)))
        .isInstanceOf(FileReading.Refused.class)
        .hasMessageContaining("按群拆成几份");
  }

  @Test
  void keepsTheFirstHundredUnreadableLinesAndCountsAll() {
    var reading = new PreviewReading(SHANGHAI, false);
    var file = new FileReading(reading, "a.txt", rows -> {});
    for (int line = 1; line <= 250; line++) {
      file.unreadable(line, Wording.same("看不懂"));
    }
    file.leftOut(Reason.PRIVATE_CHAT);
    file.leftOut(Reason.PRIVATE_CHAT);
    file.leftOut(Reason.RECALL);

    var found = finish(reading, file).files().get(0);

    assertThat(found.unreadable()).hasSize(100);
    assertThat(found.unreadableTotal()).isEqualTo(250);
    assertThat(found.leftOut()).isEqualTo(Map.of(Reason.PRIVATE_CHAT, 2L, Reason.RECALL, 1L));
    assertThat(found.isBlocked()).isFalse();
  }

  @Test
  void showsWhatColumnsWouldBecome() {
    var reading = new PreviewReading(SHANGHAI, false);
    var file = new FileReading(reading, "a.csv", rows -> {});
    file.columns(List.of("昵称", "你的城市", "备注"));
    for (var city : List.of("杭州", "杭州", "成都", "北京", "上海")) {
      file.found(new FoundAnswer(2, "小明", null, Map.of("城市", city)));
    }
    reading.add(
        file.finish(
            new Chat(),
            "UTF-8",
            new ReadSettings(SHANGHAI, null, Map.of("昵称", "member", "你的城市", "fact:城市")),
            10));

    assertThat(reading.finish(SETTINGS).files().get(0).columns())
        .containsExactly(
            new PreviewedColumn("昵称", "member", List.of()),
            new PreviewedColumn("你的城市", "fact:城市", List.of("杭州", "成都", "北京")),
            new PreviewedColumn("备注", "", List.of()));
  }

  @Test
  void countsListsContentsAndAnswers() {
    var reading = new PreviewReading(SHANGHAI, false);
    var file = new FileReading(reading, "a.csv", rows -> {});
    file.found(new FoundMember(2, "g", Instant.EPOCH, "a", null, null, true, "owner"));
    file.found(new FoundMember(3, "g", Instant.EPOCH, "a", null, null, true, "owner"));
    file.found(new FoundContent(2, "c", "t", LocalDate.EPOCH, 1, 1, 1, 1));

    var preview = finish(reading, file);

    assertThat(preview.groups().get(0).listed()).isEqualTo(2);
    assertThat(preview.groups().get(0).accounts()).isEqualTo(1);
    assertThat(preview.groups().get(0).period()).isNull();
    assertThat(preview.files().get(0).contents()).isEqualTo(1);
    assertThat(preview.talkers()).isEmpty();
    assertThat(preview.isImportable()).isTrue();
  }

  @Test
  void canBeStoppedAlsoWhereNothingCanBeRead() {
    var file =
        new FileReading(
            new PreviewReading(SHANGHAI, false),
            "a.txt",
            rows -> {
              throw new IllegalStateException("stopped");
            });

    assertThatThrownBy(
            () -> {
              for (int line = 1; line <= 1000; line++) {
                file.unreadable(line, Wording.same("x"));
              }
            })
        .hasMessage("stopped");
  }

  private static Preview finish(PreviewReading reading, FileReading... files) {
    for (var file : files) {
      reading.add(file.finish(new Chat(), "UTF-8", SETTINGS, 1));
    }
    return reading.finish(SETTINGS);
  }

  private static FoundEvent event(
      String group, String account, String nickname, String at, EventKind kind) {
    return new FoundEvent(
        1, group, null, Instant.parse(at), account, nickname, false, kind, null, null, null, null);
  }

  private static final class Chat implements FileFormat {

    @Override
    public String key() {
      return "chat";
    }

    @Override
    public boolean recognises(FileHead head) {
      return true;
    }

    @Override
    public void read(FileSource file, ReadSettings settings, Findings findings) {}
  }
}
