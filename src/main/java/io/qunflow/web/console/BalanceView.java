package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.balance.Balances;
import io.qunflow.membership.balance.WeekBalance;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in the reader's language who wrote how much, and whether it is a one-man show. */
@Component
class BalanceView {

  private static final int WEEKS = 8;

  private final Balances balances;
  private final Words words;

  BalanceView(Balances balances, Words words) {
    this.balances = balances;
    this.words = words;
  }

  record Line(
      String week,
      String owner,
      String stewards,
      String staff,
      String others,
      String together,
      String of,
      boolean above) {}

  /**
   * @param verdict about the latest week with messages
   * @param above whether it is above the limit
   * @param knowsOwner whether anybody is known to be the owner
   */
  record Shown(int limit, List<Line> lines, String verdict, boolean above, boolean knowsOwner) {}

  Shown of(CommunityKey community) throws UnknownCommunityException {
    int limit = balances.findLimit(community);
    var weeks = balances.find(community, WEEKS);
    boolean knowsOwner = balances.knowsOwner(community);
    return new Shown(
        limit,
        weeks.stream().map(week -> line(week, limit, knowsOwner)).toList(),
        weeks.isEmpty() ? words.say("balance.none") : verdict(weeks.get(0), limit),
        !weeks.isEmpty() && weeks.get(0).exceeds(limit),
        knowsOwner);
  }

  private String verdict(WeekBalance week, int limit) {
    if (!week.exceeds(limit)) {
      return words.say("balance.fine", limit);
    }
    return week.isOwnersShow(limit)
        ? words.say(
            "balance.above.owner",
            week.week().week(),
            percent(week.owner(), week.messages()),
            limit)
        : words.say(
            "balance.above", week.week().week(), percent(week.leading(), week.messages()), limit);
  }

  private static Line line(WeekBalance week, int limit, boolean knowsOwner) {
    return new Line(
        week.week().toString(),
        knowsOwner ? percent(week.owner(), week.messages()) : "—",
        percent(week.stewards(), week.messages()),
        percent(week.otherStaff(), week.messages()),
        percent(week.others(), week.messages()),
        percent(week.leading(), week.messages()),
        week.leading() + " / " + week.messages(),
        week.exceeds(limit));
  }

  private static String percent(long n, long of) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * n / of);
  }
}
