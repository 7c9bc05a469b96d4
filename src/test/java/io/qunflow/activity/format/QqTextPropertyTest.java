package io.qunflow.activity.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Whatever is said in a group, its export says it again; and so do the parts of the export. */
class QqTextPropertyTest {

  private static final String RULE = "=".repeat(64);
  private static final LocalDateTime START = LocalDateTime.of(2025, 7, 1, 23, 59, 50);

  /** {@code after}: seconds since the one before. */
  record Said(int after, String nickname, String title, String account, List<String> lines) {

    String text() {
      return String.join("\n", lines).strip();
    }
  }

  @Property(tries = 300)
  void saysWhatWasSaid(@ForAll("talk") List<Said> talk, @ForAll boolean halfDays) throws Exception {
    var found = Found.in(new QqTextFormat(), TestFile.of(head() + written(talk, halfDays, 0)));

    assertThat(found.unreadable).isEmpty();
    assertThat(found.events).hasSameSizeAs(talk);
    var at = START;
    for (int i = 0; i < talk.size(); i++) {
      var said = talk.get(i);
      var event = found.events.get(i);
      at = at.plusSeconds(said.after());
      assertThat(event.at()).isEqualTo(at.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
      assertThat(event.account()).isEqualTo(said.account());
      assertThat(event.nickname()).isEqualTo(said.nickname());
      assertThat(event.text()).isEqualTo(said.text().isEmpty() ? null : said.text());
      assertThat(event.group()).isEqualTo("一群");
    }
  }

  @Property(tries = 100)
  void aPartOfAnExportSaysAPartOfIt(
      @ForAll("talk") List<Said> talk, @ForAll @IntRange(max = 30) int cut) throws Exception {
    int at = Math.min(cut, talk.size());
    int seconds = talk.subList(0, at).stream().mapToInt(Said::after).sum();
    var whole = Found.in(new QqTextFormat(), TestFile.of(head() + written(talk, false, 0)));
    var first = head() + written(talk.subList(0, at), false, 0);
    var second = head() + written(talk.subList(at, talk.size()), false, seconds);

    var parts = new ArrayList<FoundEvent>();
    parts.addAll(Found.in(new QqTextFormat(), TestFile.of(first)).events);
    parts.addAll(Found.in(new QqTextFormat(), TestFile.of(second)).events);

    assertThat(parts)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
        .containsExactlyElementsOf(whole.events);
  }

  private static String head() {
    return "消息记录（此消息记录为文本格式，不支持重新导入）\n\n%s\n消息分组:我的群聊\n%s\n消息对象:一群\n%s\n\n"
        .formatted(RULE, RULE, RULE);
  }

  private static String written(List<Said> talk, boolean halfDays, int seconds) {
    var pattern = halfDays ? "yyyy-MM-dd h:mm:ss a" : "yyyy-MM-dd H:mm:ss";
    var format = DateTimeFormatter.ofPattern(pattern, Locale.US);
    var export = new StringBuilder();
    var at = START.plusSeconds(seconds);
    for (var said : talk) {
      at = at.plusSeconds(said.after());
      var id = said.account().contains("@") ? "<%s>" : "(%s)";
      var name = said.nickname() == null ? said.account() : said.nickname();
      export.append(format.format(at)).append(' ').append(said.title()).append(name);
      export.append(id.formatted(said.account())).append('\n');
      export.append(String.join("\n", said.lines())).append("\n\n");
    }
    return export.toString();
  }

  @Provide
  Arbitrary<List<Said>> talk() {
    var number = Arbitraries.longs().between(10_001, 999_999_999).filter(n -> n != 1_000_000);
    var account =
        Arbitraries.frequencyOf(
            Tuple.of(9, number.map(String::valueOf)),
            Tuple.of(1, Arbitraries.of("book.club@example.com", "a@b.cn")));
    var nickname =
        Arbitraries.strings()
            .withChars("小明红abc 0123456789()<>（）【】@:：-")
            .ofMaxLength(12)
            .map(String::strip)
            .filter(name -> !name.isEmpty() && !name.startsWith("【"))
            .injectNull(0.1);
    var title = Arbitraries.of("【管理员】", "【活跃】", "【】");
    var line =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.strings().withChars("好的吗？abc 。，[]图片").ofMaxLength(8)),
            Tuple.of(
                1,
                Arbitraries.of(
                    "", "2025-07-01 8:00:00 开会", "消息分组:我的好友", "消息对象:小明", RULE, "撤回了一条消息 小明加入本群。")));
    var lines = line.map(found -> found.isBlank() ? "" : found).list().ofMaxSize(4);
    return Combinators.combine(
            Arbitraries.integers().between(0, 50_000), nickname, title, account, lines)
        .as((after, name, badge, id, text) -> new Said(after, other(name, id), badge, id, text))
        .list()
        .ofMaxSize(30);
  }

  /** A nickname that is the number itself is none. */
  private static String other(String name, String account) {
    return account.equals(name) ? null : name;
  }
}
