package io.qunflow.membership.admission;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.shared.Money;
import java.time.Instant;
import java.util.Optional;

/** One row of admission_application with what was paid for it. */
record ApplicationRow(
    long id,
    CommunityKey community,
    int tryNo,
    ApplicationState state,
    String asks,
    long feeMinor,
    long receivedMinor,
    String name,
    String contact,
    String words,
    String paymentReference,
    String forwardedTo,
    String note,
    String rulesHash,
    String nickname,
    String introduction,
    MemberId member,
    Instant dueAt,
    Instant applyAgainAt,
    String decidedBy,
    Instant createdAt,
    Instant changedAt) {

  private static final String CURRENCY = "CNY";

  Application toApplication() {
    return new Application(
        id,
        community,
        tryNo,
        state,
        Ask.read(asks),
        new Money(feeMinor, CURRENCY),
        new Money(receivedMinor, CURRENCY),
        said(name),
        said(contact),
        said(words),
        said(paymentReference),
        said(forwardedTo),
        said(note),
        Optional.ofNullable(rulesHash),
        said(nickname),
        said(introduction),
        Optional.ofNullable(member),
        dueAt,
        Optional.ofNullable(applyAgainAt),
        Optional.ofNullable(decidedBy),
        createdAt,
        changedAt);
  }

  private static String said(String text) {
    return text == null ? "" : text;
  }
}
