package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.Channel;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.template.TemplateText;
import io.qunflow.shared.Wording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a campaign does out of its document (C1). */
final class WorkCheck {

  /** What a campaign may say of itself; questionnaires have words of their own. */
  static final List<MessageKind> KINDS =
      List.of(
          MessageKind.NOTICE,
          MessageKind.MARKETING,
          MessageKind.WELCOME,
          MessageKind.DISCUSSION,
          MessageKind.HONOUR);

  /** What is known of every receiver. */
  static final Set<String> VARIABLES = Set.of("nickname", "community");

  private static final int MOST_DAYS = 90;
  private static final String MANUAL = "manual";

  private final Faults faults;
  private final Channels channels;

  WorkCheck(Faults faults, Channels channels) {
    this.faults = faults;
    this.channels = channels;
  }

  Optional<CampaignWork> read(CampaignDocument given) {
    var key = Faults.isBlank(given.channel()) ? MANUAL : given.channel().strip();
    var channel = channels.find(key);
    boolean toGroups = given.toGroups() == null ? key.equals(MANUAL) : given.toGroups();
    channel.ifPresentOrElse(
        known -> fits(known, toGroups),
        () -> faults.add("channel", Wording.of("没有渠道 %s", "There is no channel %s", key)));
    return switch (given.what() == null ? "" : given.what().strip()) {
      case "message" -> Optional.of(message(given, key, toGroups));
      case "questionnaire" -> questionnaire(given, key, toGroups);
      default -> {
        faults.add("what", Wording.of("请选择做什么", "Choose what it does"));
        yield Optional.empty();
      }
    };
  }

  private void fits(Channel channel, boolean toGroups) {
    if (toGroups && !channel.forGroups()) {
      faults.add(
          "channel",
          Wording.of("这个渠道只能发给成员，不能发到群里", "This channel reaches members only, not groups"));
    }
    if (!toGroups && !channel.forMembers()) {
      faults.add(
          "channel",
          Wording.of("这个渠道只能发到群里，不能发给成员", "This channel reaches groups only, not members"));
    }
  }

  private CampaignWork message(CampaignDocument given, String channel, boolean toGroups) {
    var kind = faults.choice("messageKind", given.messageKind(), MessageKind.NOTICE);
    if (!KINDS.contains(kind)) {
      faults.add(
          "messageKind",
          Wording.of("这类消息不能定时发", "Messages of this kind are not sent by a campaign"));
    }
    var texts = new LinkedHashMap<String, MessageText>();
    var said = given.texts() == null ? Map.<String, CampaignDocument.Words>of() : given.texts();
    for (var language : List.of("zh", "en")) {
      var words = said.get(language);
      if (words != null && !(Faults.isBlank(words.subject()) && Faults.isBlank(words.body()))) {
        texts.put(language, text(language, words, kind));
      }
    }
    if (!texts.containsKey("zh")) {
      faults.add("texts.zh.body", Wording.of("中文正文不能为空", "The Chinese text must not be empty"));
    }
    return new CampaignWork.Message(kind, channel, toGroups, new HashMap<>(texts));
  }

  private MessageText text(String language, CampaignDocument.Words words, MessageKind kind) {
    var text = new MessageText(lines(words.subject()), lines(words.body()));
    TemplateText.check(text, kind)
        .forEach((field, fault) -> faults.add("texts." + language + "." + field, fault));
    for (var part : List.of(text.subject(), text.body())) {
      TemplateText.variables(part).stream()
          .filter(name -> !VARIABLES.contains(name))
          .findFirst()
          .ifPresent(name -> faults.add("texts." + language + ".body", unknown(name)));
    }
    return text;
  }

  private static Wording unknown(String name) {
    return Wording.of(
        "定时活动里没有 {{%s}}，可以用 {{nickname}} 和 {{community}}；链接请直接写出来",
        "A campaign has no {{%s}}; it has {{nickname}} and {{community}}. Write links as they are",
        name);
  }

  private Optional<CampaignWork> questionnaire(
      CampaignDocument given, String channel, boolean toGroups) {
    if (given.questionnaire() == null) {
      faults.add("questionnaire", Wording.of("请选择一份问卷", "Choose a questionnaire"));
    }
    if ("event".equals(given.when())) {
      faults.add(
          "when",
          Wording.of(
              "问卷不能按成员的日子发：新成员的问卷请用“入群时填写”",
              "A questionnaire is not sent by members' own days: newcomers have a round of their own"));
    }
    var days = faults.number("answerDays", given.answerDays(), 1, MOST_DAYS);
    return given.questionnaire() == null || days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CampaignWork.Questionnaire(given.questionnaire(), days.get(), channel, toGroups));
  }

  private static String lines(String text) {
    return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
