package io.qunflow.web.report;

import io.qunflow.activity.report.CommunityReport;
import io.qunflow.activity.report.Unknown;
import java.util.ArrayList;
import java.util.List;

/** Says what is not known, and where to make it known. */
final class MissingView {

  private final ReportWords words;
  private final CommunityReport report;

  MissingView(ReportWords words, CommunityReport report) {
    this.words = words;
    this.report = report;
  }

  List<ReportView.Missing> find(boolean noStandard) {
    var missing = new ArrayList<ReportView.Missing>();
    report.unknown().forEach(unknown -> missing.add(missing(unknown)));
    if (noStandard) {
      missing.add(
          new ReportView.Missing(
              words.say("unknown.STANDARD"),
              words.say("unknown.STANDARD.help"),
              "/communities/" + report.community().key(),
              words.say("unknown.STANDARD.go")));
    }
    return missing;
  }

  private ReportView.Missing missing(Unknown unknown) {
    var key = "unknown." + unknown.kind();
    return new ReportView.Missing(
        words.say(key, arguments(unknown)),
        words.say(key + ".help"),
        link(unknown),
        words.say(key + ".go"));
  }

  private Object[] arguments(Unknown unknown) {
    return switch (unknown.kind()) {
      case REPLIES ->
          new Object[] {
            words.percent(unknown.n(), unknown.of()),
            words.number(unknown.n()),
            words.number(unknown.of())
          };
      case GROUP_WITHOUT_DATA -> new Object[] {unknown.group()};
      case GAP ->
          new Object[] {unknown.group(), words.date(unknown.from()), words.date(unknown.to())};
      case OUT_OF_DATE -> new Object[] {words.date(unknown.from())};
      default -> new Object[0];
    };
  }

  private String link(Unknown unknown) {
    var community = "/communities/" + report.community().key();
    return switch (unknown.kind()) {
      case STAFF -> community + "/members";
      case TALKS -> community + "/talks";
      default -> community + "/import";
    };
  }
}
