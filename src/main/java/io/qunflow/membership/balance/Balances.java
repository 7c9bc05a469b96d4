package io.qunflow.membership.balance;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.balance.BalanceMapper.Leader;
import io.qunflow.membership.balance.BalanceMapper.Written;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owner and stewards balance each other, and neither the owner nor our own people talk alone (A3).
 */
@Service
public class Balances {

  private final BalanceMapper balances;
  private final CommunityService communities;
  private final CommunityFigures figures;
  private final BalanceProperties properties;
  private final Clock clock;

  Balances(
      BalanceMapper balances,
      CommunityService communities,
      CommunityFigures figures,
      BalanceProperties properties,
      Clock clock) {
    this.balances = balances;
    this.communities = communities;
    this.figures = figures;
    this.properties = properties;
    this.clock = clock;
  }

  /** At most so many per cent of a week's messages from the owner and our own people. */
  @Transactional(readOnly = true)
  public int findLimit(CommunityKey community) {
    return balances.findLimit(community).orElse(properties.mostPercent());
  }

  /**
   * @param percent 1 to 100
   * @param by account of the person
   */
  @Transactional(rollbackFor = Exception.class)
  public void setLimit(CommunityKey community, int percent, String by)
      throws InvalidBalanceLimitException {
    if (percent < 1 || percent > 100) {
      throw new InvalidBalanceLimitException();
    }
    balances.upsertLimit(community, percent, by, clock.instant());
  }

  /** Whether anybody is known to be the owner; else nobody's messages are the owner's. */
  @Transactional(readOnly = true)
  public boolean knowsOwner(CommunityKey community) {
    return balances.findLeaders(community).stream().anyMatch(Balances::isOwner);
  }

  /**
   * The weeks up to the current one in which anybody wrote, the latest first. Who owner and
   * stewards are is told as of now, for past weeks too.
   *
   * @param weeks how many weeks back, 1 to 53
   */
  public List<WeekBalance> find(CommunityKey community, int weeks)
      throws UnknownCommunityException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    var current = figures.currentWeek(community);
    return find(community, current.plus(1 - weeks), current, zone);
  }

  /** The weeks in which anybody wrote, both included, the latest first. */
  public List<WeekBalance> find(CommunityKey community, IsoWeek from, IsoWeek to)
      throws UnknownCommunityException {
    return find(community, from, to, ZoneId.of(communities.find(community).timeZone()));
  }

  private List<WeekBalance> find(CommunityKey community, IsoWeek from, IsoWeek to, ZoneId zone) {
    var ends = new ArrayList<Instant>();
    for (var week = from; week.compareTo(to) <= 0; week = week.next()) {
      ends.add(week.end(zone));
    }
    var leaders = balances.findLeaders(community);
    var written =
        leaders.isEmpty()
            ? List.<Written>of()
            : balances.countMessages(
                leaders.stream().map(Leader::member).toList(),
                from.start(zone),
                to.end(zone),
                ends);
    var found = new ArrayList<WeekBalance>();
    for (var week : figures.find(community, from, to)) {
      week.find(Figure.STAFF_SHARE)
          .ifPresent(
              staff ->
                  found.add(
                      balance(
                          week,
                          staff.n(),
                          staff.of(),
                          leaders,
                          of(written, weeksBetween(from, week.week())))));
    }
    Collections.reverse(found);
    return List.copyOf(found);
  }

  private static WeekBalance balance(
      WeekFigures week, long staff, long messages, List<Leader> leaders, List<Written> written) {
    long owner = sum(written, leaders, Balances::isOwner);
    long stewards = sum(written, leaders, leader -> !isOwner(leader));
    long leadingStaff = sum(written, leaders, Leader::staff);
    long ownersOutside = sum(written, leaders, leader -> isOwner(leader) && !leader.staff());
    return new WeekBalance(
        week.week(), messages, owner, stewards, staff - leadingStaff, staff + ownersOutside);
  }

  private static boolean isOwner(Leader leader) {
    return leader.standing().equals("OWNER");
  }

  private static long sum(List<Written> written, List<Leader> leaders, Predicate<Leader> which) {
    var members = leaders.stream().filter(which).map(Leader::member).collect(Collectors.toSet());
    return written.stream()
        .filter(w -> members.contains(w.member()))
        .mapToLong(Written::messages)
        .sum();
  }

  private static List<Written> of(List<Written> written, int weekNo) {
    return written.stream().filter(w -> w.weekNo() == weekNo).toList();
  }

  private static int weeksBetween(IsoWeek from, IsoWeek week) {
    return (int) java.time.temporal.ChronoUnit.WEEKS.between(from.monday(), week.monday());
  }
}
