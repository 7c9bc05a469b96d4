package io.qunflow.process.questionnaire;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundOrderRefusedException;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.process.engine.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a round may ask and by which channel, as forms offer it. */
@Component
class RoundChoices {

  static final String ALL = "all";
  static final String DEFAULT_CHANNEL = "manual@groups";

  /** Channels that work with nothing set up come first. */
  private static final List<String> CHANNELS = List.of(DEFAULT_CHANNEL, "inbox", "manual", "mail");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("manual@groups", "由运营发到群里"),
          Map.entry("inbox", "发到每位成员的消息页"),
          Map.entry("manual", "由运营逐个发给成员"),
          Map.entry("mail", "给每位成员发邮件"),
          Map.entry("wecom-robot@groups", "企业微信机器人发到群里"),
          Map.entry("feishu-robot@groups", "飞书机器人发到群里"),
          Map.entry("dingtalk-robot@groups", "钉钉机器人发到群里"),
          Map.entry("wecom-customer", "企业微信客户群发"),
          Map.entry("webhook", "交给自己的系统"));

  private final Segments segments;

  RoundChoices(Segments segments) {
    this.segments = segments;
  }

  Rows segments(CommunityKey community) {
    var choices = new ArrayList<Map<String, String>>();
    choices.add(choice(ALL, "全部成员（%d 人）".formatted(segments.count(segments.selectAll(community)))));
    for (var segment : segments.findAll(community)) {
      choices.add(choice(String.valueOf(segment.id()), segment.name()));
    }
    return new Rows(choices);
  }

  static Rows channels() {
    var keys = new ArrayList<>(CHANNELS);
    WORDS.keySet().stream().sorted().filter(key -> !keys.contains(key)).forEach(keys::add);
    return new Rows(keys.stream().map(key -> choice(key, WORDS.get(key))).toList());
  }

  static String inWords(Round round) {
    var key = round.toGroups() ? round.channel() + "@groups" : round.channel();
    return WORDS.getOrDefault(key, key);
  }

  static Optional<Long> segment(String chosen) {
    return chosen.equals(ALL) ? Optional.empty() : Optional.of(Long.valueOf(chosen));
  }

  static String chosen(Round round) {
    return round.segment().map(String::valueOf).orElse(ALL);
  }

  String name(Round round) {
    return round.segment().flatMap(this::find).map(Segment::name).orElse("全部成员");
  }

  /** Who is in it now. */
  MemberSelect select(Round round) throws RoundOrderRefusedException {
    if (round.segment().isEmpty()) {
      return segments.selectAll(round.community());
    }
    try {
      return segments.select(round.segment().get());
    } catch (UnknownSegmentException e) {
      throw new RoundOrderRefusedException(e.wording());
    }
  }

  int count(MemberSelect select) {
    return segments.count(select);
  }

  private Optional<Segment> find(long segment) {
    try {
      return Optional.of(segments.find(segment));
    } catch (UnknownSegmentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> choice(String value, String label) {
    var choice = new LinkedHashMap<String, String>();
    choice.put("label", label);
    choice.put("value", value);
    return choice;
  }
}
