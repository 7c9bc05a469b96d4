package io.qunflow.operations.wave;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A wave as it stands.
 *
 * @param key its business key
 * @param steps their names in order
 * @param audience how many members, once frozen
 * @param changedBy who paused, stopped or went on with it last
 * @param begun whether its process was started
 * @param endedAs why it was stopped where no person did, as a code of a member's reason
 */
public record Wave(
    long id,
    String key,
    CommunityKey community,
    String about,
    String title,
    WaveState state,
    List<String> steps,
    Optional<Long> audience,
    Instant createdAt,
    Optional<Instant> frozenAt,
    Optional<Instant> changedAt,
    Optional<String> changedBy,
    Optional<Instant> endedAt,
    boolean begun,
    Optional<String> endedAs) {

  /** It was stopped, and what becomes of the rest is not known yet. */
  public boolean isEnding() {
    return state == WaveState.STOPPED && endedAt.isEmpty();
  }
}
