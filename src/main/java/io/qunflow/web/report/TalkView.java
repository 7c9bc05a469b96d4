package io.qunflow.web.report;

import io.qunflow.activity.report.Talker;
import io.qunflow.activity.report.Talkers;
import java.util.List;
import java.util.stream.Collectors;

/** Who wrote how much, and whether it is a show of few (A3). */
final class TalkView {

  private static final int MOST = 10;
  private static final int BAR = 20;
  private static final int MOST_WEEKS = 8;

  private TalkView() {}

  /**
   * @param limit above this share of owners and our own people it is a one-man show
   */
  static ReportView.Talk of(Talkers talkers, TalkLimit limit, ReportWords words) {
    long ordinary = talkers.ordinaryMessages();
    long top = talkers.ordinary().isEmpty() ? 0 : talkers.ordinary().get(0).messages();
    return new ReportView.Talk(
        rows(talkers.ordinary(), ordinary, words),
        rows(talkers.leading(), talkers.messages(), words),
        talkers.ordinary().size(),
        words.number(ordinary),
        words.percent(talkers.leadingMessages(), talkers.messages()),
        words.number(talkers.leadingMessages()) + " / " + words.number(talkers.messages()),
        talkers.leadingMessages() * 100 > limit.mostPercent() * talkers.messages(),
        limit.mostPercent() + "%",
        weeksAbove(limit, words),
        words.percent(top, ordinary),
        words.number(top) + " / " + words.number(ordinary));
  }

  /** The latest of them; empty where no week was above it. */
  private static String weeksAbove(TalkLimit limit, ReportWords words) {
    var more = limit.above().size() > MOST_WEEKS ? " …" : "";
    return limit.above().stream()
        .limit(MOST_WEEKS)
        .map(w -> words.week(w.week()) + " " + words.percent(w.leading(), w.messages()))
        .collect(Collectors.joining(words.say("report.staff.and"), "", more));
  }

  private static List<ReportView.Talker> rows(List<Talker> talkers, long all, ReportWords words) {
    long most = talkers.isEmpty() ? 1 : talkers.get(0).messages();
    return talkers.stream()
        .limit(MOST)
        .map(
            t ->
                new ReportView.Talker(
                    t.member().value(),
                    words.name(t.nickname()),
                    words.number(t.messages()),
                    words.percent(t.messages(), all),
                    (int) Math.max(1, Math.round((double) BAR * t.messages() / most))))
        .toList();
  }
}
