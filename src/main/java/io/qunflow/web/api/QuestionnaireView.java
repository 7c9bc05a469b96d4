package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.QuestionnaireJson;
import io.qunflow.lifecycle.questionnaire.QuestionnaireVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * One version of a questionnaire.
 *
 * @param document what was kept; can be sent in again as it is
 */
record QuestionnaireView(
    long id,
    int version,
    String community,
    String createdBy,
    Instant createdAt,
    @JsonRawValue @Schema(implementation = Questionnaire.class) String document) {

  static QuestionnaireView of(QuestionnaireVersion kept) {
    return new QuestionnaireView(
        kept.id(),
        kept.version(),
        kept.community().value(),
        kept.createdBy(),
        kept.createdAt(),
        QuestionnaireJson.write(kept.questionnaire()));
  }
}
