package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code answer_sheet}. */
record SheetRow(
    long id,
    long round,
    MemberId member,
    String nickname,
    String state,
    String source,
    int revision,
    Instant openedAt,
    Instant changedAt,
    Instant submittedAt,
    boolean claimed) {

  Sheet toSheet() {
    return new Sheet(
        id,
        round,
        Optional.ofNullable(member),
        Optional.ofNullable(nickname),
        SheetState.of(state),
        SheetSource.valueOf(source),
        revision,
        openedAt,
        changedAt,
        Optional.ofNullable(submittedAt),
        claimed);
  }
}
