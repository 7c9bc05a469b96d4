package io.qunflow.operations.campaign;

import io.qunflow.operations.messaging.Channel;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.shared.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

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

  private static final int MOST_TOPIC = 200;
  private static final int MOST_DAYS = 90;
  private static final int MOST_HONOURED = 20;
  private static final int HONOURED = 3;
  private static final String MANUAL = "manual";
  private static final String WELFARE = "welfare";

  private final Faults faults;
  private final Channels channels;
  private final TextsCheck texts;

  WorkCheck(Faults faults, Channels channels) {
    this.faults = faults;
    this.channels = channels;
    texts = new TextsCheck(faults);
  }

  Optional<CampaignWork> read(CampaignDocument given) {
    var key = Faults.isBlank(given.channel()) ? MANUAL : given.channel().strip();
    var channel = channels.find(key);
    boolean groupsUnlessSaid = key.equals(MANUAL) && !WELFARE.equals(given.what());
    boolean posted = given.toGroups() == null ? groupsUnlessSaid : given.toGroups();
    boolean toGroups = posted || "award".equals(given.what());
    channel.ifPresentOrElse(
        known -> fits(known, toGroups),
        () -> faults.rule("channel", Wording.of("没有渠道 %s", "There is no channel %s", key)));
    return switch (given.what() == null ? "" : given.what().strip()) {
      case "message" -> Optional.of(message(given, key, toGroups));
      case "wave" -> wave(given, key, toGroups);
      case "questionnaire" -> questionnaire(given, key, toGroups);
      case "discussion" -> discussion(given);
      case "public_class" ->
          started(
              given,
              new CampaignWork.PublicClass(
                  Optional.ofNullable(given.offering()).filter(one -> !one.isBlank())));
      case "funnel" -> funnel(given);
      case "award" -> award(given, key);
      case WELFARE -> welfare(given, key, toGroups);
      default -> unknown(Wording.of("请选择做什么", "Choose what it does"));
    };
  }

  private void fits(Channel channel, boolean toGroups) {
    if (toGroups && !channel.forGroups()) {
      faults.rule(
          "channel",
          Wording.of("这个渠道只能发给成员，不能发到群里", "This channel reaches members only, not groups"));
    }
    if (!toGroups && !channel.forMembers()) {
      faults.rule(
          "channel",
          Wording.of("这个渠道只能发到群里，不能发给成员", "This channel reaches groups only, not members"));
    }
  }

  private CampaignWork message(CampaignDocument given, String channel, boolean toGroups) {
    var kind = kind(given);
    if (toGroups) {
      readByEverybody(given);
    }
    var texts = this.texts.read("texts", given.texts(), kind, true);
    return new CampaignWork.Message(kind, channel, toGroups, texts);
  }

  /** In a group it is read by all who are in it: it has no members to choose. */
  private void readByEverybody(CampaignDocument given) {
    if ("event".equals(given.when())) {
      faults.rule(
          "when",
          Wording.of(
              "发到群里大家都看得到，不能按成员的日子发；请换一个发给成员的渠道",
              "Everybody in a group reads it: by members' own days it goes to members, by another"
                  + " channel"));
    }
    if (given.segment() != null) {
      faults.rule(
          "segment",
          Wording.of(
              "发到群里大家都看得到，不能只给一个分组；请换一个发给成员的渠道",
              "Everybody in a group reads it: for a segment it goes to members, by another channel"));
    }
    if (given.capTimes() != null || given.capDays() != null) {
      faults.rule(
          "capTimes",
          Wording.of("发到群里没有每人上限", "What is posted into groups has no limit for each member"));
    }
  }

  private MessageKind kind(CampaignDocument given) {
    var kind = faults.choice("messageKind", given.messageKind(), MessageKind.NOTICE);
    if (!KINDS.contains(kind)) {
      faults.rule(
          "messageKind",
          Wording.of("这类消息不能定时发", "Messages of this kind are not sent by a campaign"));
    }
    return kind;
  }

  private Optional<CampaignWork> wave(CampaignDocument given, String channel, boolean toGroups) {
    if (toGroups) {
      faults.rule(
          "channel",
          Wording.of(
              "一批消息各等各的时间，只能发给成员，不能发到群里",
              "Members of a wave wait each for themselves: it reaches members only, not groups"));
    }
    var kind = kind(given);
    var steps = new StepsCheck(faults, texts).read(given.steps(), kind);
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new CampaignWork.Wave(kind, channel, steps));
  }

  /** What begins with an operator's task has no members to choose, and no days of members. */
  private <W extends CampaignWork> Optional<CampaignWork> started(CampaignDocument given, W work) {
    if ("event".equals(given.when())) {
      faults.rule(
          "when",
          Wording.of(
              "这一类是整个社群的事，不能按成员的日子开始",
              "This is for the whole community, not for members' own days"));
    }
    if (given.segment() != null) {
      faults.rule("segment", Wording.of("这一类不按分组", "This is not for a segment"));
    }
    uncapped(given);
    return Optional.of(work);
  }

  private void uncapped(CampaignDocument given) {
    if (given.capTimes() != null || given.capDays() != null) {
      faults.rule("capTimes", Wording.of("这一类没有每人上限", "This has no limit for each member"));
    }
  }

  private Optional<CampaignWork> discussion(CampaignDocument given) {
    var topic = given.topic() == null ? "" : given.topic().strip();
    if (topic.length() > MOST_TOPIC) {
      faults.rule(
          "topic", Wording.of("话题最多 %d 个字", "A topic has at most %d characters", MOST_TOPIC));
    }
    return started(given, new CampaignWork.Discussion(topic));
  }

  private Optional<CampaignWork> funnel(CampaignDocument given) {
    if (Faults.isBlank(given.offering())) {
      faults.add("offering", Wording.of("请选择卖什么", "Choose what it sells"));
      return Optional.empty();
    }
    return started(given, new CampaignWork.Funnel(given.offering().strip()));
  }

  /** Posted into the groups, by whatever channel it is. */
  private Optional<CampaignWork> award(CampaignDocument given, String channel) {
    var awards = given.awards() == null ? List.<String>of() : given.awards();
    var which = Wording.of("请选择评哪些奖，每个奖一次", "Choose the awards, each once");
    if (awards.isEmpty()) {
      faults.add("awards", which);
    } else if (new HashSet<>(awards).size() < awards.size()) {
      faults.rule("awards", which);
    }
    var days =
        given.awardDays() == null
            ? Optional.<Integer>empty()
            : faults.number("awardDays", given.awardDays(), 1, MOST_DAYS);
    var most =
        given.awardMost() == null
            ? Optional.of(HONOURED)
            : faults.number("awardMost", given.awardMost(), 1, MOST_HONOURED);
    return most.isEmpty() || awards.isEmpty()
        ? Optional.empty()
        : started(given, new CampaignWork.AwardRound(awards, days, most.get(), channel));
  }

  private Optional<CampaignWork> welfare(CampaignDocument given, String channel, boolean toGroups) {
    if (toGroups) {
      faults.rule(
          "channel",
          Wording.of(
              "得到福利的人各自收到通知，只能发给成员，不能发到群里",
              "Receivers are told each for themselves: it reaches members only, not groups"));
    }
    return new WelfareCheck(faults).read(given, kind(given), channel);
  }

  private Optional<CampaignWork> unknown(Wording why) {
    faults.add("what", why);
    return Optional.empty();
  }

  private Optional<CampaignWork> questionnaire(
      CampaignDocument given, String channel, boolean toGroups) {
    if (given.questionnaire() == null) {
      faults.add("questionnaire", Wording.of("请选择一份问卷", "Choose a questionnaire"));
    }
    if ("event".equals(given.when())) {
      faults.rule(
          "when",
          Wording.of(
              "问卷不能按成员的日子发：新成员的问卷请用“入群时填写”",
              "A questionnaire is not sent by members' own days: newcomers have a round of their own"));
    }
    uncapped(given);
    var days = faults.number("answerDays", given.answerDays(), 1, MOST_DAYS);
    return given.questionnaire() == null || days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CampaignWork.Questionnaire(given.questionnaire(), days.get(), channel, toGroups));
  }
}
