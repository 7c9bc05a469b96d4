package io.qunflow.activity.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

/**
 * Turns what is kept of a week into its figures: divides, and leaves out what nothing is behind.
 */
final class WeekReading {

  private static final int RATE_DECIMALS = 4;
  private static final int MEAN_DECIMALS = 2;

  private final WeekRow row;
  private final Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);

  private WeekReading(WeekRow row) {
    this.row = row;
  }

  /**
   * @param days how many of its days have begun, 1 to 7
   */
  static WeekFigures read(WeekRow row, int days) {
    var reading = new WeekReading(row);
    reading.readPeople(days);
    reading.readReplies();
    reading.readContents();
    return new WeekFigures(IsoWeek.of(row.weekStart()), Map.copyOf(reading.values));
  }

  private void readPeople(int days) {
    if (row.members() != null) {
      count(Figure.MEMBERS, row.members(), row.membersBasis());
      rate(Figure.ACTIVITY_RATE, row.activeMembers(), row.members(), row.membersBasis());
      if (row.talks() > 0) {
        rate(Figure.PARTICIPATION, row.participants(), row.members(), row.membersBasis());
      }
    }
    count(Figure.ACTIVE, row.active(), null);
    mean(Figure.ACTIVE_PER_DAY, row.activeMemberDays(), days);
    count(Figure.MESSAGES, row.messages(), null);
    mean(Figure.MESSAGES_PER_DAY, row.messages(), days);
    count(Figure.NOISE_DAYS, row.noiseDays(), null);
    rate(Figure.TOP_SHARE, row.topMessages(), row.messages(), null);
    rate(
        Figure.STAFF_SHARE, row.staffMessages(), (long) row.staffMessages() + row.messages(), null);
  }

  private void readReplies() {
    rate(Figure.REPLIES_KNOWN, row.repliesKnown(), row.messages(), row.replyBasis());
    if (row.replyBasis() == null) {
      return;
    }
    count(Figure.QUESTIONS, row.questions(), row.replyBasis());
    count(Figure.SOLVED, row.solved(), row.replyBasis());
    rate(Figure.SOLVING_RATE, row.solved(), row.questions(), row.replyBasis());
    if (row.firstAnswerMinutes() != null) {
      var minutes = row.firstAnswerMinutes().setScale(MEAN_DECIMALS, RoundingMode.HALF_UP);
      values.put(
          Figure.FIRST_ANSWER_MEDIAN_MINUTES,
          new FigureValue(minutes, null, null, row.replyBasis()));
    }
    count(Figure.RECIPROCAL_PAIRS, row.reciprocalPairs(), row.replyBasis());
  }

  private void readContents() {
    rate(Figure.FORWARD_RATE, row.forwarded(), row.readTimes(), row.contentBasis());
    rate(
        Figure.CONTENT_VALUE,
        row.liked() + row.collected(),
        row.readContents(),
        row.contentBasis());
  }

  private void count(Figure figure, long n, String basis) {
    values.put(figure, new FigureValue(BigDecimal.valueOf(n), null, null, basis));
  }

  private void mean(Figure figure, long sum, int days) {
    var value =
        BigDecimal.valueOf(sum)
            .divide(BigDecimal.valueOf(days), MEAN_DECIMALS, RoundingMode.HALF_UP);
    values.put(figure, new FigureValue(value, null, null, null));
  }

  private void rate(Figure figure, long n, long of, String basis) {
    if (of > 0) {
      var value =
          BigDecimal.valueOf(n).divide(BigDecimal.valueOf(of), RATE_DECIMALS, RoundingMode.HALF_UP);
      values.put(figure, new FigureValue(value, n, of, basis));
    }
  }
}
