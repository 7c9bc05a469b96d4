package io.qunflow.process.member;

import io.qunflow.community.MemberSelect;
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
import java.util.Map;
import java.util.Optional;
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
  private final Clock clock;

  MemberTaskNotice(Outbox outbox, Clock clock) {
    this.outbox = outbox;
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
                        "请您办一件事：{{task}}", "{{nickname}}，有一件事请您办：{{task}}。点开就能办，不用登录：{{link}}"),
                "en",
                    new MessageText(
                        "For you: {{task}}",
                        "{{nickname}}, there is something for you: {{task}}. No sign-in needed: {{link}}")),
            Map.of("task", task.name()),
            Optional.of(new LinkTarget(LinkPurpose.TASK, task.key(), until(task, now))),
            now),
        new MemberSelect(
            "SELECT id AS member_id FROM member WHERE id = :member",
            Map.of("member", task.member().value())));
  }

  private static Instant until(MemberTaskOpened task, Instant now) {
    var least = now.plus(OPENS);
    return task.dueAt() == null || task.dueAt().isBefore(least) ? least : task.dueAt();
  }
}
