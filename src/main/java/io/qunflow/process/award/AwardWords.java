package io.qunflow.process.award;

import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardCandidate;
import io.qunflow.honour.award.AwardPeriod;
import io.qunflow.shared.Wording;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says figures of a round; nobody is named. */
public final class AwardWords {

  private static final int SHOWN = 5;
  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("M月d日");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private AwardWords() {}

  /** Such as 11月16日–11月22日. */
  public static Wording days(AwardPeriod period) {
    var last = period.until();
    return period.from().equals(last)
        ? new Wording(CHINESE.format(last), ENGLISH.format(last))
        : new Wording(
            CHINESE.format(period.from()) + "–" + CHINESE.format(last),
            ENGLISH.format(period.from()) + "–" + ENGLISH.format(last));
  }

  /** What a figure means. */
  public static Wording figure(Award award, int figure, Integer before, Integer after) {
    return switch (award) {
      case MOST_ACTIVE -> Wording.of("%d 条", "%d messages", figure);
      case BEST_QUESTION, BEST_ANSWER -> Wording.of("%d 人回应", "%d replied", figure);
      case PROGRESS ->
          Wording.of("%d → %d 条，+%d%%", "%d → %d messages, +%d%%", before, after, figure);
    };
  }

  /** The first figures of each award, a line each, without names. */
  public static Wording figures(List<Award> asked, Map<Award, List<AwardCandidate>> found) {
    return Wording.lines(
        asked.stream()
            .map(
                award -> {
                  var all = found.getOrDefault(award, List.of());
                  return all.isEmpty()
                      ? Wording.of("%s：数据里没有人选", "%s: nobody by figures", award.label())
                      : Wording.of(
                          "%s：前几位 %s",
                          "%s: the first have %s",
                          award.label(),
                          Wording.list(all.stream().limit(SHOWN).map(AwardWords::figure).toList()));
                })
            .toList());
  }

  private static Wording figure(AwardCandidate one) {
    return figure(one.award(), one.figure(), one.before(), one.after());
  }
}
