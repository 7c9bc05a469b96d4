package io.qunflow.funnel.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks back at a round: care for buyers and others alike, and who is loyal (F5). */
@Service
public class FunnelRounds {

  private static final int WEEKS = 8;

  /** In how many of the last eight weeks somebody spoke who is loyal. */
  private static final int LOYAL_WEEKS = 6;

  private static final Duration CARE = Duration.ofDays(30);
  private static final Duration WEEK = Duration.ofDays(7);

  /** Purchases are not looked at. */
  private static final String LOYAL =
      """
      SELECT s.member_id FROM account s JOIN activity_event e ON e.account_id = s.id
      WHERE s.community_key = :loyalCommunity AND e.kind = 'message' AND e.occurred_at_ms >= :loyalFrom AND e.occurred_at_ms < :loyalNow
      GROUP BY s.member_id
      HAVING COUNT(DISTINCT FLOOR((e.occurred_at_ms - :loyalFrom) / :loyalWeek)) >= :loyalWeeks""";

  private final FunnelFigures figures;
  private final FunnelSources sources;
  private final FunnelRoundMapper rounds;
  private final NamedParameterJdbcTemplate sql;
  private final Clock clock;

  FunnelRounds(
      FunnelFigures figures,
      FunnelSources sources,
      FunnelRoundMapper rounds,
      JdbcTemplate jdbc,
      Clock clock) {
    this.figures = figures;
    this.sources = sources;
    this.rounds = rounds;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
    this.clock = clock;
  }

  /** 铁杆: who spoke in at least six of the last eight weeks. Parameters begin with {@code loyal}. */
  public MemberSelect loyal(CommunityKey community) {
    long now = clock.millis();
    return new MemberSelect(
        LOYAL,
        Map.of(
            "loyalCommunity",
            community.value(),
            "loyalFrom",
            now - WEEKS * WEEK.toMillis(),
            "loyalNow",
            now,
            "loyalWeek",
            (double) WEEK.toMillis(),
            "loyalWeeks",
            LOYAL_WEEKS));
  }

  /**
   * A round as it is now: who paid and what came in within the scope's time. Buyers are cared for
   * as buyers whenever they bought; care counts within the scope's time, too, and over the last
   * thirty days where it has no beginning.
   */
  @Transactional(readOnly = true)
  public FunnelRound measure(FunnelScope scope) {
    var members = sources.members(scope.community());
    var funnel = figures.find(scope);
    var buyers = Selects.inAll(List.of(members, buyers(scope.always())));
    var from = scope.from().orElseGet(() -> clock.instant().minus(CARE));
    int bought = count(buyers);
    long toAll = touches(members, from);
    long toBuyers = touches(buyers, from);
    return new FunnelRound(
        scope.from(),
        funnel.members(),
        funnel.count(FunnelStep.PAID),
        funnel.turnover().revenueMinor(),
        funnel.indirect(),
        count(Selects.inAll(List.of(members, loyal(scope.community())))),
        new CareGap(bought, funnel.members() - bought, toBuyers, toAll - toBuyers));
  }

  /** Who paid for an offering of the scope within its time; nobody while nothing tells it. */
  public MemberSelect buyers(FunnelScope scope) {
    var paid = sources.findMoments(FunnelStep.PAID, scope);
    return paid.isEmpty()
        ? new MemberSelect("SELECT m.id AS member_id FROM member m WHERE m.id < 0", Map.of())
        : Selects.inAny(paid);
  }

  /**
   * Records a round that was looked back at.
   *
   * @param careWork what was made up for; empty where nothing had to be
   * @param again whether another round follows
   * @param by account of the person
   */
  @Transactional
  public void record(
      CommunityKey community,
      String offering,
      FunnelRound round,
      String careWork,
      String lesson,
      boolean again,
      String by) {
    rounds.insert(
        community,
        offering,
        rounds.findLatest(community, offering) + 1,
        round,
        round.since().orElse(null),
        careWork,
        lesson,
        again,
        by,
        clock.instant());
  }

  /** How many rounds were looked back at. */
  @Transactional(readOnly = true)
  public int count(CommunityKey community, String offering) {
    return rounds.findLatest(community, offering);
  }

  /** When a round was looked back at, by its number from 1; empty while it goes on. */
  @Transactional(readOnly = true)
  public Optional<Instant> findEnd(CommunityKey community, String offering, int number) {
    return rounds.findDecided(community, offering, number);
  }

  private int count(MemberSelect select) {
    return number("SELECT COUNT(*) FROM (" + select.sql() + ") counted", select.values())
        .intValue();
  }

  private long touches(MemberSelect members, Instant from) {
    var values = new HashMap<String, Object>(members.values());
    values.put("careFrom", from.toEpochMilli());
    return number(
            "SELECT COUNT(*) FROM message_delivery d WHERE d.state = 'S' AND d.settled_at_ms >="
                + " :careFrom AND d.member_id IN ("
                + members.sql()
                + ")",
            values)
        .longValue();
  }

  private Number number(String statement, Map<String, ?> values) {
    return Optional.ofNullable(sql.queryForObject(statement, values, Long.class)).orElse(0L);
  }
}
