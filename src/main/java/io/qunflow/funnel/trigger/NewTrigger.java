package io.qunflow.funnel.trigger;

import io.qunflow.shared.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A trigger as somebody writes it.
 *
 * @param words one a line, or between commas; literal
 */
public record NewTrigger(String offering, String words, String reply, int mostADay) {

  public static final int MOST_PHRASES = 20;
  public static final int SHORTEST = 2;
  public static final int LONGEST = 60;
  public static final int LONGEST_REPLY = 1000;
  public static final int MOST_A_DAY = 50;

  /** In lower case, each once, in order. */
  List<String> phrases() {
    return Arrays.stream((words == null ? "" : words).split("[\\r\\n,，、;；]+"))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  String said() {
    return reply == null ? "" : reply.replace("\r\n", "\n").strip();
  }

  void check() throws InvalidTriggerException {
    var wrong = new ArrayList<Wording>();
    var phrases = phrases();
    if (phrases.isEmpty() || phrases.size() > MOST_PHRASES) {
      wrong.add(Wording.of("写 1 到 %d 个词", "there are 1 to %d words or phrases", MOST_PHRASES));
    }
    for (var phrase : phrases) {
      int length = phrase.codePointCount(0, phrase.length());
      if (length < SHORTEST || length > LONGEST) {
        wrong.add(
            Wording.of(
                "“%s”要有 %d 到 %d 个字", "“%s” has %d to %d characters", phrase, SHORTEST, LONGEST));
      }
    }
    if (said().isEmpty() || said().length() > LONGEST_REPLY) {
      wrong.add(Wording.of("回复要有 1 到 %d 个字", "the reply has 1 to %d characters", LONGEST_REPLY));
    }
    if (said().contains("{{")) {
      wrong.add(Wording.of("回复里不能写 {{变量}}", "the reply has no {{variables}}"));
    }
    if (mostADay < 1 || mostADay > MOST_A_DAY) {
      wrong.add(Wording.of("一天最多提议 1 到 %d 条", "it proposes 1 to %d a day at most", MOST_A_DAY));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidTriggerException(
          Wording.of("触发词没有保存：%s。", "The trigger was not saved: %s.", Wording.clauses(wrong)));
    }
  }
}
