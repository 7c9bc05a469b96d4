package io.qunflow.process.member;

import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.process.MemberTaskOpened;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a member of a new task, with the link that opens it. By hand: it stands on the operators'
 * sheet, since nothing can write to a member of a WeChat or QQ group.
 */
@Component
class MemberTaskNotice {

  private static final Duration OPENS = Duration.ofDays(14);

  private final Outbox outbox;
  private final MessageSource messages;
  private final Clock clock;

  MemberTaskNotice(Outbox outbox, MessageSource messages, Clock clock) {
    this.outbox = outbox;
    this.messages = messages;
    this.clock = clock;
  }

  @EventListener
  void on(MemberTaskOpened task) {
    var now = clock.instant();
    outbox.enqueue(
        new MessageOrder(
            "member-task:%d:%d".formatted(task.member().value(), task.key()),
            "member-task:" + task.key(),
            task.community(),
            MessageKind.TASK,
            "manual",
            Map.of(
                "zh",
                    new MessageText(
                        "请您：" + name(task, Locale.CHINESE),
                        "{{nickname}}，想请您" + name(task, Locale.CHINESE) + "。点开就能答复，不用登录：{{link}}"),
                "en",
                    new MessageText(
                        "For you: " + name(task, Locale.ENGLISH),
                        "{{nickname}}, there is something for you: "
                            + name(task, Locale.ENGLISH)
                            + ". No sign-in needed: {{link}}")),
            Map.of(),
            Optional.of(new LinkTarget(LinkPurpose.TASK, task.key(), until(task, now))),
            now),
        task.member());
  }

  /** As members are asked; tasks without words of their own are called as operators call them. */
  private String name(MemberTaskOpened task, Locale language) {
    return messages.getMessage("memberTask." + task.taskKey(), null, task.name(), language);
  }

  private static Instant until(MemberTaskOpened task, Instant now) {
    var least = now.plus(OPENS);
    return task.dueAt() == null || task.dueAt().isBefore(least) ? least : task.dueAt();
  }
}
