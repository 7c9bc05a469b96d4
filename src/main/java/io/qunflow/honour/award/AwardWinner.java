package io.qunflow.honour.award;

import io.qunflow.community.MemberId;

/**
 * Somebody who is honoured.
 *
 * @param figure as of a candidate; null where a person chose without one
 * @param reason why a person chose them beside the figures; empty for a candidate
 */
public record AwardWinner(
    Award award,
    MemberId member,
    String nickname,
    Integer figure,
    Integer before,
    Integer after,
    String reason) {

  static AwardWinner of(AwardCandidate candidate) {
    return new AwardWinner(
        candidate.award(),
        candidate.member(),
        candidate.nickname(),
        candidate.figure(),
        candidate.before(),
        candidate.after(),
        "");
  }
}
