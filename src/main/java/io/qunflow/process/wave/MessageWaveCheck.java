package io.qunflow.process.wave;

import io.qunflow.operations.messaging.Channel;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.operations.wave.WaveText;
import io.qunflow.shared.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a wave of messages can be sent as ordered; names everything that is wrong. */
@Component
class MessageWaveCheck {

  private static final int MOST_MESSAGES = 20;
  private static final int MOST_TITLE = 200;
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Channels channels;
  private final Templates templates;

  MessageWaveCheck(Channels channels, Templates templates) {
    this.channels = channels;
    this.templates = templates;
  }

  void orRefuse(MessageWaveOrder order) throws WaveOrderRefusedException {
    var wrong = new ArrayList<Wording>();
    if (order.title().isBlank() || order.title().length() > MOST_TITLE) {
      wrong.add(Wording.of("标题要有 1 到 200 个字", "the title has 1 to 200 characters"));
    }
    int count = order.messages().size();
    if (count == 0 || count > MOST_MESSAGES) {
      wrong.add(Wording.of("一批要有 1 到 20 条消息", "a wave has 1 to 20 messages"));
    }
    for (int i = 0; i < count; i++) {
      check(i + 1, order.messages().get(i), wrong);
    }
    if (!wrong.isEmpty()) {
      throw new WaveOrderRefusedException(
          Wording.of("这批消息发不了：%s。", "This wave cannot be sent: %s.", Wording.clauses(wrong)));
    }
  }

  private void check(int number, MessageWaveOrder.Message message, List<Wording> wrong) {
    var after = message.after();
    if (number == 1 ? !after.isZero() : after.isNegative() || after.compareTo(LONGEST) > 0) {
      wrong.add(
          Wording.of(
              "第 %d 条的间隔不对：第一条马上发，其余在上一条之后 0 到 366 天",
              "the wait of message %d is wrong: the first goes at once, others 0 to 366 days later",
              number));
    }
    if (channels.find(message.channel()).filter(Channel::forMembers).isEmpty()) {
      wrong.add(
          Wording.of(
              "第 %d 条的渠道 %s 不能发给单个成员",
              "the channel %2$s of message %1$d does not reach single members",
              number,
              message.channel()));
    }
    var kind = kind(message);
    if (kind.isEmpty()) {
      wrong.add(
          Wording.of(
              "第 %d 条的类型 %s 没有", "message %d has an unknown kind %s", number, message.kind()));
      return;
    }
    for (var variant : message.variants()) {
      for (var text : variant.texts().values()) {
        wrong.addAll(mistakes(number, kind.get(), text));
      }
    }
  }

  private List<Wording> mistakes(int number, MessageKind kind, WaveText text) {
    return templates.check(new MessageText(text.subject(), text.body()), kind).values().stream()
        .map(one -> Wording.of("第 %d 条：%s", "message %d: %s", number, one))
        .toList();
  }

  private static Optional<MessageKind> kind(MessageWaveOrder.Message message) {
    return Arrays.stream(MessageKind.values())
        .filter(kind -> kind.name().equals(message.kind()))
        .findFirst();
  }
}
