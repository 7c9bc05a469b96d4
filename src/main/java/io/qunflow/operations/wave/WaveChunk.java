package io.qunflow.operations.wave;

import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.Map;

/**
 * At most 100,000 members who are due at a step. What is done to them is committed as a whole or
 * not at all. Parameters of selects that are handed in must not begin with {@code wv_}.
 */
public interface WaveChunk {

  long wave();

  /** Who is in it and was neither skipped nor failed; its parameters begin with {@code wv_}. */
  MemberSelect members();

  /**
   * They are left out from now on.
   *
   * @param reason code of at most 40 lower-case letters and underscores
   * @return how many of this chunk
   */
  int skip(MemberSelect which, String reason);

  /**
   * They stay at this step until they are tried again.
   *
   * @param reason code of at most 40 lower-case letters and underscores
   * @return how many of this chunk
   */
  int fail(MemberSelect which, String reason);

  /**
   * They stay at this step, due again at a moment; until then they are none of this chunk.
   *
   * @return how many of this chunk
   */
  int postpone(MemberSelect which, Instant until);

  /**
   * Nobody else of this chunk moves on: whoever was neither skipped nor failed stays due at this
   * step.
   */
  void onlyMove(MemberSelect which);

  /** When the next step is due for all who move on; at once without. */
  void dueAt(Instant all);

  /**
   * When the next step is due for each who moves on.
   *
   * @param sqlOfMillisByMember selects {@code member_id} and {@code due_at_ms}, each member at most
   *     once; who is not in it is due at once
   */
  void dueAt(String sqlOfMillisByMember, Map<String, ?> values);
}
