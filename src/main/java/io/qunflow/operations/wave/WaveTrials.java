package io.qunflow.operations.wave;

import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import io.qunflow.shared.Difference;
import io.qunflow.shared.Proportion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Texts that a wave tried against each other: how many of those to whom a text was sent did
 * something after it was sent to them (C3). Who never got it, or did it before, says nothing about
 * it.
 */
@Service
public class WaveTrials {

  private static final String SENT =
      "SELECT tr_d.member_id, tr_d.settled_at_ms AS sent_at_ms FROM message_delivery tr_d"
          + " WHERE tr_d.order_key = :trOrder AND tr_d.state IN ('S', 'U')"
          + " AND tr_d.member_id IS NOT NULL AND tr_d.settled_at_ms IS NOT NULL";

  private static final String COUNT = "SELECT COUNT(*) FROM (" + SENT + ") tr_s";

  /** Whoever went over to another account since is that one now. */
  private static final String REACTED =
      "SELECT COUNT(DISTINCT tr_p.member_id) FROM (SELECT tr_s.member_id, tr_s.sent_at_ms, "
          + LinkedMembers.current("tr_s.member_id")
          + " AS now_id FROM ("
          + SENT
          + ") tr_s) tr_p JOIN (%s) tr_o ON tr_o.member_id = tr_p.now_id"
          + " AND tr_o.at_ms > tr_p.sent_at_ms";

  private final WaveMessages messages;
  private final ObjectProvider<TrialOutcome> outcomes;
  private final NamedParameterJdbcTemplate sql;

  WaveTrials(WaveMessages messages, ObjectProvider<TrialOutcome> outcomes, JdbcTemplate sql) {
    this.messages = messages;
    this.outcomes = outcomes;
    this.sql = new NamedParameterJdbcTemplate(sql);
  }

  /**
   * One step by one outcome.
   *
   * @param outcome key of it
   * @param results one for each text
   * @param differences of the first text to each other one, where both were sent
   */
  public record Trial(
      String step, String outcome, List<Result> results, List<Against> differences) {}

  /**
   * @param sent to how many, over a channel or by a person
   * @param reacted of those who did it after that, with its 95 % interval; empty where it was sent
   *     to nobody
   */
  public record Result(String branch, long sent, Optional<Proportion> reacted) {}

  /** The first text less another. */
  public record Against(String first, String second, Difference difference) {}

  /** Only steps with several texts, by each outcome there is; none before it is frozen. */
  public List<Trial> find(Wave wave) {
    var trials = new ArrayList<Trial>();
    if (wave.frozenAt().isEmpty()) {
      return trials;
    }
    for (WaveMessage message : messages.findAll(wave.id())) {
      if (message.isTrial()) {
        outcomes
            .orderedStream()
            .forEach(
                outcome ->
                    outcome
                        .happened(wave.community(), wave.frozenAt().get())
                        .ifPresent(
                            happened -> trials.add(trial(wave, message, outcome, happened))));
      }
    }
    return trials;
  }

  private Trial trial(Wave wave, WaveMessage message, TrialOutcome outcome, MemberSelect happened) {
    var results =
        message.variants().stream()
            .map(variant -> result(message.orderKey(wave.id(), variant), variant.name(), happened))
            .toList();
    return new Trial(message.step(), outcome.key(), results, differences(results));
  }

  private Result result(String order, String branch, MemberSelect happened) {
    Map<String, Object> values = new HashMap<>(happened.values());
    values.put("trOrder", order);
    long sent = count(COUNT, values);
    long reacted = sent == 0 ? 0 : count(REACTED.formatted(happened.sql()), values);
    return new Result(branch, sent, Proportion.of(reacted, sent));
  }

  private static List<Against> differences(List<Result> results) {
    var first = results.get(0);
    return results.stream()
        .skip(1)
        .filter(other -> first.reacted().isPresent() && other.reacted().isPresent())
        .map(
            other ->
                new Against(
                    first.branch(),
                    other.branch(),
                    Difference.of(first.reacted().get(), other.reacted().get())))
        .toList();
  }

  private long count(String statement, Map<String, Object> values) {
    return Optional.ofNullable(sql.queryForObject(statement, values, Long.class)).orElse(0L);
  }
}
