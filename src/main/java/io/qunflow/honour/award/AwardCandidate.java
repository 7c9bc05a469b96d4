package io.qunflow.honour.award;

import io.qunflow.community.MemberId;

/**
 * Somebody who could be honoured, by figures.
 *
 * @param figure messages; others who replied to the one question or answer; growth in percent
 * @param before messages in the period before, of progress; else null
 * @param after messages in the period, of progress; else null
 * @param event the question or answer; null where there is none
 * @param place from 1; who has the same figure has the same place
 */
public record AwardCandidate(
    Award award,
    MemberId member,
    String nickname,
    int figure,
    Integer before,
    Integer after,
    Long event,
    int place) {}
