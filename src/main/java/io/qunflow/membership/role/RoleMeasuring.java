package io.qunflow.membership.role;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures what members do and says which role that makes, for all of them at once (A3). */
@Service
public class RoleMeasuring {

  private final RoleMapper roles;
  private final CommunityService communities;
  private final RoleProperties properties;
  private final Clock clock;

  RoleMeasuring(
      RoleMapper roles, CommunityService communities, RoleProperties properties, Clock clock) {
    this.roles = roles;
    this.communities = communities;
    this.properties = properties;
    this.clock = clock;
  }

  private record Span(Instant from, Instant to, long offsetMs) {}

  private record Outcome(MemberRole role, Optional<ChangeKind> change) {}

  /**
   * Counts what every member, staff included and programs left out, did in the last weeks before
   * the last known activity.
   *
   * @return id of the measuring
   * @throws TooLittleActivityException if less than a week is known, or nothing of the last weeks
   */
  @Transactional(rollbackFor = Exception.class)
  public long measure(CommunityKey community)
      throws UnknownCommunityException, TooLittleActivityException {
    var span = span(community);
    var now = clock.instant();
    roles.deleteBehaviourBefore(now.minus(properties.keepFor()));
    var made = new RoleMapper.Made();
    roles.insertMeasuring(made, community, span.from(), span.to(), now);
    roles.measure(made.id, community, span.from(), span.to(), span.offsetMs());
    return made.id;
  }

  /**
   * Says whether {@link #measure} can be done.
   *
   * @throws TooLittleActivityException if it cannot
   */
  @Transactional(readOnly = true)
  public void requireActivity(CommunityKey community)
      throws UnknownCommunityException, TooLittleActivityException {
    span(community);
  }

  private Span span(CommunityKey community)
      throws UnknownCommunityException, TooLittleActivityException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    var known = roles.findKnown(community);
    if (known == null || known.lastAt() == null) {
      throw new TooLittleActivityException(
          Wording.of(
              "还没有导入活动，看不出成员的角色。请先导入聊天记录。",
              "No activity was imported yet, so no roles can be seen. Import chats first."));
    }
    var to = endOfDay(known.lastAt(), zone);
    var from = later(to.minus(7L * properties.weeks(), ChronoUnit.DAYS), known.firstAt(), zone);
    check(from, to, clock.instant());
    return new Span(from, to, zone.getRules().getOffset(known.lastAt()).getTotalSeconds() * 1000L);
  }

  /**
   * Asks the decision table about everybody measured; members who behaved alike are asked about
   * once.
   *
   * @return how many roles are proposed
   */
  @Transactional
  public int propose(long measuring, RoleDecision table) {
    var open = roles.findOpen(measuring).orElseThrow();
    var before = roles.findBefore(open.community(), measuring, open.to().minus(properties.apart()));
    var rows = roles.findMeasured(measuring, before);
    var asked = new HashMap<RoleInputs, Verdict>();
    Map<Outcome, List<MemberId>> outcomes =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> outcome(row, open.period(), table, asked),
                    Collectors.mapping(MeasuredRow::member, Collectors.toList())));
    outcomes.forEach(
        (outcome, members) ->
            Chunks.of(
                members,
                some ->
                    roles.updateVerdict(
                        measuring, outcome.role(), outcome.change().orElse(null), some)));
    refreshKinds(rows);
    return outcomes.entrySet().stream()
        .filter(entry -> entry.getKey().change().isPresent())
        .mapToInt(entry -> entry.getValue().size())
        .sum();
  }

  private static Outcome outcome(
      MeasuredRow row, Duration period, RoleDecision table, Map<RoleInputs, Verdict> asked) {
    var verdict =
        asked.computeIfAbsent(
            RoleInputs.of(row.behaviour(), period), inputs -> Verdict.of(inputs, table));
    return new Outcome(
        verdict.role(), ChangeKind.of(verdict, row.held(), row.turnedDown(), row.before()));
  }

  /** The second view follows behaviour at once; nobody confirms it. */
  private void refreshKinds(List<MeasuredRow> rows) {
    Map<FiveKind, List<MemberId>> changed =
        rows.stream()
            .filter(row -> row.held() != null)
            .filter(row -> !Objects.equals(FiveKind.of(row.held(), row.behaviour()), row.kind()))
            .collect(
                Collectors.groupingBy(
                    row -> FiveKind.of(row.held(), row.behaviour()),
                    Collectors.mapping(MeasuredRow::member, Collectors.toList())));
    changed.forEach((kind, members) -> Chunks.of(members, some -> roles.updateKind(kind, some)));
  }

  private void check(Instant from, Instant to, Instant now) throws TooLittleActivityException {
    if (Duration.between(from, to).toDays() < properties.leastDays()) {
      throw new TooLittleActivityException(
          Wording.of(
              "只有 %d 天的活动，至少要有 %d 天才看得出成员的角色。请导入更早的聊天记录，或者过几天再测。",
              "There are only %d days of activity; roles show from %d days on. Import earlier chats, or measure again in some days.",
              Duration.between(from, to).toDays(),
              properties.leastDays()));
    }
    if (to.isBefore(now.minus(7L * properties.weeks(), ChronoUnit.DAYS))) {
      throw new TooLittleActivityException(
          Wording.of(
              "最近 %d 周没有导入活动，没有记录不等于成员没有说话。请先导入近期的聊天记录。",
              "No activity of the last %d weeks was imported, and no record does not mean nobody spoke. Import recent chats first.",
              properties.weeks()));
    }
  }

  private static Instant endOfDay(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static Instant later(Instant from, Instant first, ZoneId zone) {
    var known = first.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return known.isAfter(from) ? known : from;
  }
}
