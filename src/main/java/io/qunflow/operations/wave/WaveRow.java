package io.qunflow.operations.wave;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record WaveRow(
    long id,
    String waveKey,
    CommunityKey community,
    String about,
    String title,
    String state,
    Long audience,
    Instant createdAt,
    Instant frozenAt,
    Instant changedAt,
    String changedBy,
    Instant endedAt,
    boolean begun,
    String endedAs) {

  Wave with(List<String> steps) {
    return new Wave(
        id,
        waveKey,
        community,
        about,
        title,
        WaveState.of(state),
        List.copyOf(steps),
        Optional.ofNullable(audience),
        createdAt,
        Optional.ofNullable(frozenAt),
        Optional.ofNullable(changedAt),
        Optional.ofNullable(changedBy),
        Optional.ofNullable(endedAt),
        begun,
        Optional.ofNullable(endedAs));
  }
}
