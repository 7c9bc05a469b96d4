package io.qunflow.honour.welfare;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Optional;

record ReceiverRow(
    MemberId member,
    String nickname,
    int place,
    String state,
    String reason,
    String note,
    String changedBy,
    Instant changedAt,
    String told,
    String toldReason) {

  Receiver toReceiver() {
    return new Receiver(
        member,
        nickname,
        place,
        ReceiverState.of(state),
        Optional.ofNullable(reason).map(NotTaken::of),
        note == null ? "" : note,
        Optional.ofNullable(changedBy),
        changedAt,
        Optional.ofNullable(told),
        Optional.ofNullable(toldReason));
  }
}
