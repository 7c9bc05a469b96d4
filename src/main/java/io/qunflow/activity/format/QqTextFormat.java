package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The text export of the old QQ client for computers, of one group or of everything ({@code
 * 全部消息记录.txt}). Private conversations in it are counted and not looked at.
 */
@Component
class QqTextFormat implements FileFormat {

  private static final String FIRST_LINE = "消息记录（此消息记录为文本格式";

  /** Of a line, in characters: a text that is kept, with room for a long header. */
  private static final int LONGEST_LINE = Kept.LONGEST_TEXT + 1000;

  private static final int LINES_OF_A_HEAD = 5;

  @Override
  public String key() {
    return "qq-text";
  }

  @Override
  public boolean recognises(FileHead head) {
    var lines = head.text().lines().filter(line -> !line.isBlank()).limit(10).toList();
    if (lines.isEmpty()) {
      return false;
    }
    return lines.get(0).startsWith(FIRST_LINE)
        || QqChat.isRule(lines.get(0)) && lines.stream().anyMatch(QqChat::isHead)
        || QqChat.isHead(lines.get(0))
        || QqHeader.of(lines.get(0)).filter(header -> header.account() != null).isPresent();
  }

  @Override
  public Set<Setting> needs() {
    return Set.of(Setting.TIME_ZONE);
  }

  @Override
  public void read(FileSource file, ReadSettings settings, Findings findings)
      throws FileRefusedException, IOException {
    var export = new QqTextReader(settings.zone(), findings);
    try (var reader = Encodings.open(file)) {
      read(new TextLines(reader, LONGEST_LINE, findings::unreadable), export);
    }
    if (export.foundOnlyPrivate()) {
      throw new FileRefusedException(
          Wording.of(
              "文件里只有私聊，群流不导入私聊。%s（群在“我的群聊”下面）。",
              "The file holds private chats only, which Qunflow does not import. %s (groups stand under “我的群聊”, my groups).",
              Refusals.QQ_WAY));
    }
  }

  private static void read(TextLines lines, QqTextReader export) throws IOException {
    var ahead = new ArrayDeque<TextLines.Line>();
    fill(ahead, lines);
    while (!ahead.isEmpty()) {
      if (isHead(ahead)) {
        export.begin(head(ahead));
      } else {
        var line = ahead.remove();
        if (line.text().startsWith(FIRST_LINE) && (line.number() == 1 || isBeforeRule(ahead))) {
          export.end();
        } else {
          export.take(line);
        }
      }
      fill(ahead, lines);
    }
    export.end();
  }

  private static void fill(Deque<TextLines.Line> ahead, TextLines lines) throws IOException {
    while (ahead.size() < LINES_OF_A_HEAD) {
      var next = lines.next();
      if (next.isEmpty()) {
        return;
      }
      ahead.add(withoutMark(next.get()));
    }
  }

  /** Where exports were put together, a byte order mark stands in the middle. */
  private static TextLines.Line withoutMark(TextLines.Line line) {
    return line.text().startsWith("\uFEFF")
        ? new TextLines.Line(line.number(), line.text().substring(1), line.length() - 1)
        : line;
  }

  private static boolean isBeforeRule(Deque<TextLines.Line> ahead) {
    return ahead.stream()
        .map(TextLines.Line::text)
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(QqChat::isRule)
        .isPresent();
  }

  /** A rule, the folder, a rule, the name, a rule. */
  private static boolean isHead(Deque<TextLines.Line> ahead) {
    if (ahead.size() < LINES_OF_A_HEAD || !QqChat.isRule(ahead.peek().text())) {
      return false;
    }
    var lines = ahead.stream().map(TextLines.Line::text).toList();
    return QqChat.begins(lines.get(1), QqChat.FOLDER)
        && QqChat.isRule(lines.get(2))
        && QqChat.begins(lines.get(3), QqChat.OBJECT)
        && QqChat.isRule(lines.get(4));
  }

  private static QqChat head(Deque<TextLines.Line> ahead) {
    var chat = QqChat.UNSTATED;
    for (var line : List.of(ahead.remove(), ahead.remove(), ahead.remove(), ahead.remove())) {
      chat = QqChat.isHead(line.text()) ? chat.withLine(line.text()) : chat;
    }
    ahead.remove();
    return chat;
  }
}
