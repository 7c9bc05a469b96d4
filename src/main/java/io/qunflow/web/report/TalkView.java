package io.qunflow.web.report;

import io.qunflow.activity.report.Talker;
import io.qunflow.activity.report.Talkers;
import java.util.List;

/** Who wrote how much, and whether it is a show of few (A3). */
final class TalkView {

  private static final int MOST = 10;
  private static final int BAR = 20;

  /** Above this share of owners and our own people it is a one-man show. */
  private static final double LIMIT = 0.5;

  private TalkView() {}

  static ReportView.Talk of(Talkers talkers, ReportWords words) {
    long ordinary = talkers.ordinaryMessages();
    long top = talkers.ordinary().isEmpty() ? 0 : talkers.ordinary().get(0).messages();
    return new ReportView.Talk(
        rows(talkers.ordinary(), ordinary, words),
        rows(talkers.leading(), talkers.messages(), words),
        talkers.ordinary().size(),
        words.number(ordinary),
        words.percent(talkers.leadingMessages(), talkers.messages()),
        words.number(talkers.leadingMessages()) + " / " + words.number(talkers.messages()),
        talkers.leadingMessages() > LIMIT * talkers.messages(),
        words.percent(top, ordinary),
        words.number(top) + " / " + words.number(ordinary));
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
