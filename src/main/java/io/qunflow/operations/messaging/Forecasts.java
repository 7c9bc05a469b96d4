package io.qunflow.operations.messaging;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.link.LinkTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What would become of messages if they were sent at a moment: the checks at sending (C5), asked
 * before anything is queued (C2). Nothing is kept, and nothing is promised: until then members may
 * opt out and quotas be used up.
 */
@Service
public class Forecasts {

  private static final int MOST = 100_000;
  private static final int CHUNK = 1_000;
  private static final int SOME = 20;
  private static final String COUNT = "SELECT COUNT(DISTINCT qf_s.member_id) FROM (%s) qf_s";
  private static final String IDS =
      "SELECT DISTINCT qf_s.member_id FROM (%s) qf_s ORDER BY qf_s.member_id LIMIT ";

  private final SendingCheck check;
  private final Channels channels;
  private final CommunityService communities;
  private final NamedParameterJdbcTemplate sql;

  Forecasts(SendingCheck check, Channels channels, CommunityService communities, JdbcTemplate sql) {
    this.check = check;
    this.channels = channels;
    this.communities = communities;
    this.sql = new NamedParameterJdbcTemplate(sql);
  }

  /**
   * To members, each once; the first hundred thousand of them are looked at, the others counted.
   */
  @Transactional(readOnly = true)
  public Forecast of(MessageOrder order, MemberSelect members, Instant at) {
    return of(order, members, at, MOST);
  }

  /**
   * @param most how many of them are looked at
   */
  @Transactional(readOnly = true)
  public Forecast of(MessageOrder order, MemberSelect members, Instant at, int most) {
    var content = content(order);
    var tally = new Tally();
    var ids =
        sql.queryForList(IDS.formatted(members.sql()) + (most + 1), members.values(), Long.class);
    int looked = Math.min(ids.size(), most);
    for (int from = 0; from < looked; from += CHUNK) {
      judge(
          order,
          ids.subList(from, Math.min(from + CHUNK, looked)).stream()
              .map(id -> candidate(order, content, new MemberId(id), null))
              .toList(),
          at,
          tally);
    }
    return tally.forecast(looked, ids.size() > most ? count(members) - most : 0);
  }

  private int count(MemberSelect members) {
    return Optional.ofNullable(
            sql.queryForObject(COUNT.formatted(members.sql()), members.values(), Integer.class))
        .orElse(0);
  }

  /** Posted into groups. */
  @Transactional(readOnly = true)
  public Forecast ofGroups(MessageOrder order, Collection<Long> groups, Instant at) {
    var content = content(order);
    var tally = new Tally();
    var candidates = groups.stream().map(group -> candidate(order, content, null, group)).toList();
    judge(order, candidates, at, tally);
    return tally.forecast(groups.size(), 0);
  }

  private void judge(MessageOrder order, List<Candidate> candidates, Instant at, Tally tally) {
    var channel = channels.find(order.channel());
    if (channel.isEmpty()) {
      candidates.forEach(one -> tally.add(one, new Verdict.Fail(MessageReason.CHANNEL_OFF)));
      return;
    }
    check.judge(channel.get(), candidates, at).forEach(tally::add);
  }

  private static Candidate candidate(
      MessageOrder order, OrderContent content, MemberId member, Long group) {
    long id = member == null ? -group : member.value();
    var row = new CandidateRow(id, 0, member, group, order.channel(), 0, null, null);
    return new Candidate(row, content, Optional.empty());
  }

  private OrderContent content(MessageOrder order) {
    var community = community(order.community());
    return new OrderContent(
        new OrderRow(
            0,
            order.key(),
            order.about(),
            order.community(),
            community.name(),
            community.timeZone(),
            order.kind().name(),
            OrderTexts.write(order.texts()),
            OrderTexts.write(order.values()),
            order.link().map(link -> link.purpose().name()).orElse(null),
            order.link().map(LinkTarget::object).orElse(null),
            order.link().map(LinkTarget::expiresAt).orElse(null),
            order.notAfter().orElse(null),
            false));
  }

  private Community community(CommunityKey key) {
    try {
      return communities.find(key);
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Tally {

    private int sent;
    private final Map<String, Integer> waiting = new TreeMap<>();
    private final Map<String, Integer> suppressed = new TreeMap<>();
    private final Map<String, Integer> failed = new TreeMap<>();
    private final Map<String, List<MemberId>> some = new HashMap<>();

    void add(Candidate candidate, Verdict verdict) {
      if (verdict instanceof Verdict.Wait wait) {
        count(waiting, wait.reason(), candidate);
      } else if (verdict instanceof Verdict.Suppress suppress) {
        count(suppressed, suppress.reason(), candidate);
      } else if (verdict instanceof Verdict.Fail fail) {
        count(failed, fail.reason(), candidate);
      } else {
        sent++;
      }
    }

    private void count(Map<String, Integer> counts, String reason, Candidate candidate) {
      counts.merge(reason, 1, Integer::sum);
      var named = some.computeIfAbsent(reason, r -> new ArrayList<>());
      candidate.member().filter(member -> named.size() < SOME).ifPresent(named::add);
    }

    Forecast forecast(int receivers, int more) {
      return new Forecast(
          receivers,
          more,
          sent,
          Map.copyOf(waiting),
          Map.copyOf(suppressed),
          Map.copyOf(failed),
          Map.copyOf(some));
    }
  }
}
