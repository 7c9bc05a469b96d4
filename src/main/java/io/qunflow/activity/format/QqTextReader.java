package io.qunflow.activity.format;

import io.qunflow.activity.EventKind;
import io.qunflow.activity.format.Findings.Reason;
import io.qunflow.shared.Wording;
import java.time.Instant;
import java.time.ZoneId;

/** Tells the findings what an export says, line by line. */
final class QqTextReader {

  private final ZoneId zone;
  private final Findings findings;
  private QqChat chat = QqChat.UNSTATED;
  private QqMessage current;
  private boolean afterBlank = true;
  private boolean original;
  private boolean stray;
  private boolean withIds;
  private int privateMessages;
  private int groupMessages;

  QqTextReader(ZoneId zone, Findings findings) {
    this.zone = zone;
    this.findings = findings;
  }

  /** Whether it found private conversations and nothing else. */
  boolean foundOnlyPrivate() {
    return privateMessages > 0 && groupMessages == 0;
  }

  /** Another conversation, as the program that wrote the file began it. */
  void begin(QqChat next) {
    end();
    chat = next;
    original = true;
    afterBlank = true;
    stray = false;
    withIds = false;
  }

  void take(TextLines.Line line) {
    var header = QqHeader.of(line.text()).filter(this::isMeant);
    if (header.isPresent()) {
      end();
      current = new QqMessage(line.number(), header.get());
      withIds |= header.get().account() != null;
    } else if (current != null) {
      current.add(line);
    } else if (QqChat.isHead(line.text()) && !original) {
      chat = chat.withLine(line.text());
    } else if (!line.text().isBlank() && !QqChat.isRule(line.text()) && !stray) {
      stray = true;
      findings.unreadable(
          line.number(),
          Wording.of(
              "这一行不属于任何消息：前面没有“时间 昵称(QQ号)”这样的一行",
              "this line belongs to no message: no line like “time nickname(QQ number)” stands before it"));
    }
    afterBlank = line.text().isBlank();
  }

  /**
   * A text may have lines that look like a header. The client writes a blank line before every
   * header; where a file went through other hands, a header is at least no older than the last one.
   */
  private boolean isMeant(QqHeader header) {
    if (header.account() == null) {
      return afterBlank
          && (chat.isPrivate() || chat.isWithoutIds() || chat.isUnstated() && !withIds);
    }
    return afterBlank
        || current == null
        || !original
            && header.at() != null
            && current.header().at() != null
            && !header.at().isBefore(current.header().at());
  }

  /** The last message is complete. */
  void end() {
    var message = current;
    current = null;
    if (message == null) {
      return;
    }
    var header = message.header();
    if (chat.isPrivate() || chat.isUnstated() && header.account() == null) {
      privateMessages++;
      findings.leftOut(Reason.PRIVATE_CHAT);
      return;
    }
    groupMessages++;
    header
        .wrong()
        .ifPresentOrElse(
            why -> findings.unreadable(message.line(), why), () -> tell(message, instant(header)));
  }

  private Instant instant(QqHeader header) {
    return header.at().atZone(zone).toInstant();
  }

  private void tell(QqMessage message, Instant at) {
    if (message.header().isOfSystem()) {
      tellNotices(message, at);
    } else if (message.isRecalled()) {
      findings.leftOut(Reason.RECALL);
    } else {
      message.cut().ifPresent(what -> findings.shortened(message.line(), what));
      var header = message.header();
      boolean byNickname = header.account() == null;
      var account = byNickname ? header.nickname() : header.account();
      var text = message.text().isEmpty() ? null : message.text();
      findings.found(
          event(
              message.line(), at, account, header.nickname(), byNickname, EventKind.MESSAGE, text));
    }
  }

  private void tellNotices(QqMessage message, Instant at) {
    var notices = QqNotice.of(message.text());
    for (var notice : notices) {
      var name = notice.nickname();
      findings.found(event(message.line(), at, name, name, true, notice.kind(), null));
    }
    if (notices.isEmpty()) {
      boolean isRecall = QqNotice.isRecall(message.text());
      findings.leftOut(isRecall ? Reason.RECALL : Reason.PLATFORM_NOTICE);
    }
  }

  private FoundEvent event(
      long line,
      Instant at,
      String account,
      String nickname,
      boolean byNickname,
      EventKind kind,
      String text) {
    return new FoundEvent(
        line, chat.name(), null, at, account, nickname, byNickname, kind, text, null, null, null);
  }
}
