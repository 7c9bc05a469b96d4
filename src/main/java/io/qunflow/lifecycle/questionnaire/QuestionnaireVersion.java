package io.qunflow.lifecycle.questionnaire;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

/**
 * One version of a questionnaire; never changes.
 *
 * @param id of the questionnaire, the same in all its versions
 * @param version from 1
 * @param createdBy account of the operator
 */
public record QuestionnaireVersion(
    long id,
    int version,
    CommunityKey community,
    Questionnaire questionnaire,
    String createdBy,
    Instant createdAt) {}
