package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of sending, by community. */
@Service
public class SendingRules {

  private static final int MOST_PER_WEEK = 100;

  private final RuleMapper rules;
  private final Clock clock;

  SendingRules(RuleMapper rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** The default if the community has none of its own. */
  @Transactional(readOnly = true)
  public SendingRule find(CommunityKey community) {
    return find(Set.of(community)).get(community);
  }

  /** From now on; what was moved to the end of quiet hours stays there. Repeatable. */
  @Transactional
  public void change(CommunityKey community, SendingRule rule, String by) {
    if (rule.mostPerWeek() < 0 || rule.mostPerWeek() > MOST_PER_WEEK) {
      throw new IllegalArgumentException("0 to 100 a week, not " + rule.mostPerWeek());
    }
    rules.save(
        community,
        minutes(rule.quiet().from()),
        minutes(rule.quiet().until()),
        rule.mostPerWeek(),
        by,
        clock.instant());
  }

  Map<CommunityKey, SendingRule> find(Collection<CommunityKey> communities) {
    var found = new HashMap<CommunityKey, SendingRule>();
    communities.forEach(community -> found.put(community, SendingRule.DEFAULT));
    for (var row : rules.findAll(communities)) {
      found.put(
          row.community(),
          new SendingRule(
              new QuietHours(time(row.quietFromMin()), time(row.quietUntilMin())),
              row.mostPerWeek()));
    }
    return found;
  }

  private static int minutes(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static LocalTime time(int minutes) {
    return LocalTime.ofSecondOfDay(minutes * 60L);
  }
}
