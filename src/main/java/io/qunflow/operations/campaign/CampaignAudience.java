package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.wave.WaveMessage;
import io.qunflow.operations.wave.Waves;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** For whom a campaign is (C1): a segment or everybody, limited to those whose day it is. */
@Component
class CampaignAudience {

  private static final String BOTH =
      "SELECT chosen.member_id FROM (%s) chosen JOIN (%s) happened"
          + " ON happened.member_id = chosen.member_id";

  private static final String CAPPED =
      """
      SELECT d.member_id FROM message_delivery d
      WHERE d.about = :capAbout AND d.order_key <> :capOrder AND d.state IN ('Q', 'G', 'S', 'U')
        AND (d.settled_at_ms IS NULL OR d.settled_at_ms > :capSince)
        AND d.member_id IN (SELECT capped.member_id FROM (%s) capped)
      GROUP BY d.member_id HAVING COUNT(*) >= :capTimes
      """;

  /** One row a wave that has reached somebody, or is still to: however it ended for them. */
  private static final String REACHED_BY_WAVES =
      """
      SELECT reached.member_id FROM (
        SELECT often_d.member_id, often_d.about FROM message_delivery often_d
        WHERE often_d.about IN (:oftenWaves) AND often_d.member_id IS NOT NULL AND often_d.state IN ('Q', 'G', 'S', 'U')
          AND (often_d.settled_at_ms IS NULL OR often_d.settled_at_ms > :oftenSince)
        UNION SELECT often_w.member_id, CONCAT('wave:', often_w.wave_id) FROM (%s) often_w
      ) reached GROUP BY reached.member_id HAVING COUNT(DISTINCT reached.about) >= :oftenTimes
      """;

  private static final int MOST_WAVES = 1_000;

  private static final String UNCAPPED =
      "SELECT everybody.member_id FROM (%s) everybody"
          + " WHERE everybody.member_id NOT IN (SELECT often.member_id FROM (%s) often)";

  private final Segments segments;
  private final Waves waves;
  private final EventSpans spans;
  private final ObjectProvider<CampaignStarter> starters;

  CampaignAudience(
      Segments segments, Waves waves, EventSpans spans, ObjectProvider<CampaignStarter> starters) {
    this.segments = segments;
    this.waves = waves;
    this.spans = spans;
    this.starters = starters;
  }

  /**
   * @param campaign 0 for one that is not kept
   * @throws UnknownSegmentException if its segment is gone
   */
  MemberSelect select(
      long campaign,
      CommunityKey community,
      CampaignPlan plan,
      LocalDate firstDay,
      LocalDate lastDay)
      throws UnknownSegmentException {
    var chosen = chosen(community, plan);
    if (!(plan.timing() instanceof Timing.AfterEvent after)) {
      return chosen;
    }
    var happened =
        spans.event(after).happened(spans.of(campaign, community, plan, firstDay, lastDay));
    var values = new HashMap<String, Object>(chosen.values());
    values.putAll(happened.values());
    return new MemberSelect(BOTH.formatted(chosen.sql(), happened.sql()), values);
  }

  /** Those of them to whom the campaign has written as often as it may already. */
  MemberSelect capped(
      String about, String orderKey, FrequencyCap cap, Instant now, MemberSelect members) {
    var values = new HashMap<String, Object>(members.values());
    values.put("capAbout", about);
    values.put("capOrder", orderKey);
    values.put("capTimes", cap.times());
    values.put("capSince", now.minus(Duration.ofDays(cap.days())).toEpochMilli());
    return new MemberSelect(CAPPED.formatted(members.sql()), values);
  }

  /**
   * Without those whom as many waves of the campaign have reached as its cap allows; all where it
   * sends single messages, or has no cap.
   *
   * @param about {@code campaign:17}
   */
  MemberSelect uncapped(String about, CampaignPlan plan, Instant now, MemberSelect members) {
    return often(about, plan, now).map(often -> without(members, often)).orElse(members);
  }

  /**
   * Those whom as many waves have reached as the cap allows, be it with one message before they
   * were skipped, failed or the wave was stopped, and those whom one is still to reach; or those
   * who got as many pieces. Empty for anything else, and without a cap.
   */
  Optional<MemberSelect> often(String about, CampaignPlan plan, Instant now) {
    return plan.cap()
        .flatMap(
            cap ->
                plan.work() instanceof CampaignWork.Wave
                    ? inWaves(about, cap, now)
                    : starters.stream()
                        .filter(one -> one.kind() == plan.work().what())
                        .findFirst()
                        .flatMap(one -> one.often(about, cap, now)));
  }

  private Optional<MemberSelect> inWaves(String about, FrequencyCap cap, Instant now) {
    var of = waveAbout(about);
    var orders =
        waves.findAbout(of, MOST_WAVES).stream().map(wave -> WaveMessage.about(wave.id())).toList();
    return orders.isEmpty()
        ? Optional.empty()
        : Optional.of(reached(orders, waves.waiting(of), cap, now));
  }

  private static MemberSelect reached(
      List<String> orders, MemberSelect waiting, FrequencyCap cap, Instant now) {
    var values = new HashMap<String, Object>(waiting.values());
    values.put("oftenWaves", orders);
    values.put("oftenTimes", cap.times());
    values.put("oftenSince", now.minus(Duration.ofDays(cap.days())).toEpochMilli());
    return new MemberSelect(REACHED_BY_WAVES.formatted(waiting.sql()), values);
  }

  /** What waves are about that a campaign starts: they are held on pages of their own. */
  static String waveAbout(String about) {
    return about.replace("campaign:", "campaign-wave:");
  }

  static MemberSelect without(MemberSelect chosen, MemberSelect often) {
    var values = new HashMap<String, Object>(often.values());
    values.putAll(chosen.values());
    return new MemberSelect(UNCAPPED.formatted(chosen.sql(), often.sql()), values);
  }

  private MemberSelect chosen(CommunityKey community, CampaignPlan plan)
      throws UnknownSegmentException {
    if (plan.segment().isEmpty()) {
      return segments.selectAll(community);
    }
    long segment = plan.segment().get();
    if (segments.find(segment).retired()) {
      throw new UnknownSegmentException(segment);
    }
    return segments.select(segment);
  }
}
