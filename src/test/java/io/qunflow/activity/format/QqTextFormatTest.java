package io.qunflow.activity.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text export of QQ, with every quirk that real ones have. */
class QqTextFormatTest {

  private static final FileFormat FORMAT = new QqTextFormat();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-07-02 9:49:08 小明(10001)               | 2025-07-02T09:49:08 | 10001    | 小明",
        "2025-07-02 12:00:00 AM 小明(10001)           | 2025-07-02T00:00    | 10001    | 小明",
        "2025-07-02 12:59:59 PM 小明(10001)           | 2025-07-02T12:59:59 | 10001    | 小明",
        "2025-07-02 11:00:00 PM 小明(10001)           | 2025-07-02T23:00    | 10001    | 小明",
        "2025-07-02 上午 小明(10001)                  |                     |          |",
        "2025/7/2 下午 9:49:08 小明(10001)            |                     |          |",
        "2025/7/2 9:49:08 下午 小明(10001)            | 2025-07-02T21:49:08 | 10001    | 小明",
        "2025-07-02 9:49:08 PM先生(10001)             | 2025-07-02T09:49:08 | 10001    | PM先生",
        "2025-07-02 9:49:08 a(b)(c) (d)(10001)        | 2025-07-02T09:49:08 | 10001    | a(b)(c) (d)",
        "2025-07-02 9:49:08 小明<a@b.c>               | 2025-07-02T09:49:08 | a@b.c    | 小明",
        "2025-07-02 9:49:08 小明<测试>                | 2025-07-02T09:49:08 |          | 小明<测试>",
        "2025-07-02 9:49:08 小明<10001>               | 2025-07-02T09:49:08 | 10001    | 小明",
        "2025-07-02 9:49:08 a<b>(10001)               | 2025-07-02T09:49:08 | 10001    | a<b>",
        "2025-07-02 9:49:08 10001                     | 2025-07-02T09:49:08 | 10001    |",
        "2025-07-02 9:49:08 【管理员】(10001)         | 2025-07-02T09:49:08 | 10001    |",
        "2025-07-02 9:49:08 (10001)(10001)            | 2025-07-02T09:49:08 | 10001    | (10001)",
        "2025-07-02 9:49:08 小明(123)                 | 2025-07-02T09:49:08 |          | 小明(123)",
        "2025-07-02 9:49:08                           |                     |          |",
        "2025-07-02 9:49 小明(10001)                  |                     |          |",
        "12-07-02 9:49:08 小明(10001)                 |                     |          |",
      })
  void tellsAHeader(String line, String at, String account, String nickname) {
    var header = QqHeader.of(line);

    assertThat(header.map(found -> found.at().toString()).orElse(null)).isEqualTo(at);
    assertThat(header.map(QqHeader::account).orElse(null)).isEqualTo(account);
    assertThat(header.map(QqHeader::nickname).orElse(null)).isEqualTo(nickname);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "小明加入本群。                           | joined 小明",
        "小明已加入该群。                         | joined 小明",
        "小明通过扫描小红分享的二维码加入群聊。   | joined 小明",
        "管理员小红同意了小明加入群聊             | joined 小明",
        "小红邀请小明加入了本群。                 | joined 小明",
        "小红邀请小明、小刚加入了多人聊天         | joined 小明, joined 小刚",
        "我同意加入本群。                         | joined 我同意",
        "小明退出了本群。                         | left 小明",
        "小明已退群                               | left 小明",
        "小明被小红移出群聊                       | left 小明",
        "小明已被管理员踢出本群。                 | left 小明",
        "小红将小明移出了本群                     | left 小明",
        "小红邀请您加入了本群。                   |",
        "小明申请加入本群                         |",
        "小明的消息被加入群精华                   |",
        "小明被取消了管理员                       |",
        "小明撤回了一条消息，原文：小红加入本群。 |",
        "群名已改为“读书会”                       |",
      })
  void tellsWhoCameAndWhoLeftByTheNotice(String notice, String expected) {
    var found =
        QqNotice.of(notice).stream().map(n -> n.kind().word() + " " + n.nickname()).toList();

    assertThat(String.join(", ", found)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void cutsALongTextAndSaysSo() throws Exception {
    var text = "长".repeat(9_999) + "😀";
    var file = TestFile.of("2025-07-02 9:49:08 小明(10001001)\n" + text + "\n尾\n\n");

    var found = Found.in(FORMAT, file);

    assertThat(found.events.get(0).text()).isEqualTo("长".repeat(9_999));
    assertThat(found.unreadable.get(0).message().chinese()).contains("10003", "只保留前 10000");
  }

  @Test
  void saysThatTheBeginningOfACutFileBelongsToNobody() throws Exception {
    var found = Found.in(FORMAT, TestFile.of("半条\n消息\n\n2025-07-02 9:49:08 小明(10001001)\n好\n"));

    assertThat(found.unreadable).hasSize(1);
    assertThat(found.events).extracting(FoundEvent::text).containsExactly("好");
  }

  @Test
  void takesExportsThatWerePutTogetherForWhatTheyAre() throws Exception {
    var head = "\uFEFF消息记录（此消息记录为文本格式，不支持重新导入）\n\n";
    var rule = "=".repeat(64) + "\n";
    var chat =
        rule
            + "消息分组:我的群聊\n"
            + rule
            + "消息对象:%s\n"
            + rule
            + "\n2025-07-02 9:49:08 小明(10001001)\n好\n\n";

    var found =
        Found.in(FORMAT, TestFile.of(head + chat.formatted("二群") + head + chat.formatted("一群")));

    assertThat(found.events).extracting(FoundEvent::group).containsExactly("二群", "一群");
    assertThat(found.events).extracting(FoundEvent::text).containsOnly("好");
    assertThat(found.unreadable).isEmpty();
  }

  @Test
  void meansLocalTimesWhereTheyWereWritten() throws Exception {
    var found = new Found();
    var zone = java.time.ZoneId.of("America/New_York");
    FORMAT.read(
        TestFile.of("2025-07-02 9:49:08 小明(10001001)\n好\n"), ReadSettings.in(zone, null), found);

    assertThat(FORMAT.needs()).containsExactly(FileFormat.Setting.TIME_ZONE);
    assertThat(found.events.get(0).at()).isEqualTo("2025-07-02T13:49:08Z");
  }
}
