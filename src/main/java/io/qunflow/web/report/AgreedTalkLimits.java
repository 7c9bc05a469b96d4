package io.qunflow.web.report;

import io.qunflow.activity.report.CommunityReport;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.balance.Balances;
import io.qunflow.membership.balance.WeekBalance;
import java.util.List;
import org.springframework.stereotype.Component;

/** As the community set it; of one group alone no weeks are named, since the limit is of all. */
@Component
class AgreedTalkLimits implements TalkLimits {

  /** Weeks looked at, back from the last one. */
  private static final int MOST_WEEKS = 53;

  private final Balances balances;

  AgreedTalkLimits(Balances balances) {
    this.balances = balances;
  }

  @Override
  public TalkLimit find(CommunityReport report) {
    var community = report.community().key();
    int most = balances.findLimit(community);
    return new TalkLimit(most, report.group().isPresent() ? List.of() : above(report, most));
  }

  private List<WeekBalance> above(CommunityReport report, int most) {
    var last = report.period().last();
    var first = last.plus(1 - MOST_WEEKS);
    if (report.period().first().compareTo(first) > 0) {
      first = report.period().first();
    }
    try {
      return balances.find(report.community().key(), first, last).stream()
          .filter(week -> week.exceeds(most))
          .toList();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
