package io.qunflow.process.moderation;

import io.qunflow.membership.moderation.CaseFile;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a member is told about a case, each at most once, with the link to its page. By hand: it
 * stands on the operators' sheet, since nothing can write to a member of a WeChat or QQ group.
 */
@Component
class CaseLetters {

  private static final Duration OPENS = Duration.ofDays(30);

  private final Outbox outbox;
  private final Clock clock;

  CaseLetters(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Asks the member to stop, before anybody decides. */
  void sendNotice(CaseFile file) {
    send(
        file,
        "notice",
        MessageKind.NOTICE,
        clock.instant().plus(OPENS),
        new MessageText(
            "群规提醒", "{{nickname}}，您好。群里招人一天只发一条，今天您发了不止一条，请先停一停。我们会有人看，经过和申诉都在这里：{{link}}"),
        new MessageText(
            "About our rules",
            "{{nickname}}, please post about jobs once a day only; today it was more. Somebody will"
                + " look at it. What happened, and how to object: {{link}}"));
  }

  /** Tells the decision and how to appeal, whatever the member opted out of: the time runs. */
  void sendDecision(CaseFile file, Instant until) {
    send(
        file,
        "decision",
        MessageKind.REPLY,
        until.isBefore(clock.instant().plus(OPENS)) ? clock.instant().plus(OPENS) : until,
        new MessageText("群规处理结果", "{{nickname}}，您好。对您的处理已经决定，内容和理由在这里。不同意可以在同一页申诉，会有人复核：{{link}}"),
        new MessageText(
            "A decision about you",
            "{{nickname}}, a decision was made. What it is and why is here; if you disagree, you"
                + " can appeal on the same page: {{link}}"));
  }

  /** Answers the appeal. */
  void sendVerdict(CaseFile file) {
    send(
        file,
        "verdict",
        MessageKind.REPLY,
        clock.instant().plus(OPENS),
        new MessageText("申诉结果", "{{nickname}}，您好。您的申诉已经复核，结果和理由在这里：{{link}}"),
        new MessageText(
            "Your appeal",
            "{{nickname}}, your appeal was looked at. The answer and the reason: {{link}}"));
  }

  private void send(
      CaseFile file,
      String what,
      MessageKind kind,
      Instant until,
      MessageText chinese,
      MessageText english) {
    outbox.enqueue(
        new MessageOrder(
            "moderation:%d:%s".formatted(file.id(), what),
            "moderation:" + file.id(),
            file.community(),
            kind,
            "manual",
            Map.of("zh", chinese, "en", english),
            Map.of(),
            Optional.of(new LinkTarget(LinkPurpose.CASE, file.id(), until)),
            clock.instant()),
        file.member());
  }
}
