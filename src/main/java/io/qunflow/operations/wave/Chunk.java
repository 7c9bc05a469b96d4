package io.qunflow.operations.wave;

import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Members who are due at a step, in the transaction in which they are worked on. */
class Chunk implements WaveChunk {

  /** When somebody who is through is due. */
  private static final long NEVER = 9_000_000_000_000_000L;

  /** In a table of its own: no statement may select from the rows that it changes. */
  private static final String AMONG =
      "member_id IN (SELECT wv_t.member_id FROM (SELECT DISTINCT wv_u.member_id FROM (%s) wv_u) wv_t)";

  private static final String SETTLE =
      "UPDATE wave_member SET state = :wv_state, reason = :wv_reason, due_at_ms = :wv_due"
          + " WHERE %s AND "
          + AMONG;

  private static final String POSTPONE =
      "UPDATE wave_member SET due_at_ms = :wv_until_due WHERE %s AND " + AMONG;

  /** Who has no moment of its own goes on at once. */
  private static final String DUE_BY_MEMBER =
      "COALESCE((SELECT wv_d.due_at_ms FROM (%s) wv_d WHERE wv_d.member_id = wave_member.member_id), 0)";

  private final NamedParameterJdbcTemplate sql;
  private final Reasons reasons;
  private final Place at;
  private final String due;
  private final Map<String, Object> place;

  /** An expression for the due time of who moves on; empty: it stays as it is, that is due. */
  private String nextDue = "";

  private Map<String, ?> nextDueValues = Map.of();
  private Optional<MemberSelect> movers = Optional.empty();
  private long settled;

  Chunk(NamedParameterJdbcTemplate sql, Reasons reasons, Place at, Piece piece) {
    this.sql = sql;
    this.reasons = reasons;
    this.at = at;
    place = new HashMap<>(Map.of("wv_wave", at.wave(), "wv_step", at.step(), "wv_now", at.now()));
    var of = "wave_id = :wv_wave AND state = 'W' AND step = :wv_step AND due_at_ms <= :wv_now";
    if (piece == Piece.ALL) {
      due = of;
    } else {
      due = of + " AND member_id BETWEEN :wv_from AND :wv_until";
      place.put("wv_from", piece.fromId());
      place.put("wv_until", piece.untilId());
    }
  }

  boolean isEmpty() {
    return sql.queryForList(
            "SELECT member_id FROM wave_member WHERE " + due + " LIMIT 1", place, Long.class)
        .isEmpty();
  }

  @Override
  public long wave() {
    return at.wave();
  }

  @Override
  public MemberSelect members() {
    return new MemberSelect("SELECT member_id FROM wave_member WHERE " + due, place);
  }

  @Override
  public int skip(MemberSelect which, String reason) {
    return settle(which, WaveMemberState.SKIPPED, reason);
  }

  @Override
  public int fail(MemberSelect which, String reason) {
    return settle(which, WaveMemberState.FAILED, reason);
  }

  @Override
  public int postpone(MemberSelect which, Instant until) {
    var values = new HashMap<String, Object>(which.values());
    values.putAll(place);
    values.put("wv_until_due", until.toEpochMilli());
    return sql.update(POSTPONE.formatted(due, which.sql()), values);
  }

  @Override
  public void onlyMove(MemberSelect which) {
    movers = Optional.of(which);
  }

  @Override
  public void dueAt(Instant all) {
    nextDue = ":wv_next";
    nextDueValues = Map.of("wv_next", all.toEpochMilli());
  }

  @Override
  public void dueAt(String sqlOfMillisByMember, Map<String, ?> values) {
    nextDue = DUE_BY_MEMBER.formatted(sqlOfMillisByMember);
    nextDueValues = Map.copyOf(values);
  }

  /**
   * @return how many left the step, those skipped and failed among them
   */
  long moveOn() {
    var values = new HashMap<String, Object>(nextDueValues);
    values.putAll(place);
    values.put("wv_to", at.step() + 1);
    var set = "step = :wv_to";
    if (at.last()) {
      set += ", state = 'D', due_at_ms = " + NEVER;
    } else if (!nextDue.isEmpty()) {
      set += ", due_at_ms = " + nextDue;
    }
    movers.ifPresent(which -> values.putAll(which.values()));
    var who = due + movers.map(which -> " AND " + AMONG.formatted(which.sql())).orElse("");
    return settled + sql.update("UPDATE wave_member SET " + set + " WHERE " + who, values);
  }

  private int settle(MemberSelect which, WaveMemberState state, String reason) {
    var values = new HashMap<String, Object>(which.values());
    values.putAll(place);
    values.put("wv_state", state.code());
    values.put("wv_reason", reasons.number(reason));
    values.put("wv_due", NEVER);
    int rows = sql.update(SETTLE.formatted(due, which.sql()), values);
    settled += rows;
    return rows;
  }
}
