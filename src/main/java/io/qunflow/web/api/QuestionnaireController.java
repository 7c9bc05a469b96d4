package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.QuestionnaireChangedException;
import io.qunflow.lifecycle.questionnaire.QuestionnaireJson;
import io.qunflow.lifecycle.questionnaire.QuestionnaireRefusedException;
import io.qunflow.lifecycle.questionnaire.QuestionnaireSummary;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.process.QuestionnaireReview;
import io.qunflow.process.QuestionnaireUnfitException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questionnaires as documents: kept only when they are fit to be sent (L2.2). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Questionnaires", description = "What members are asked, and the rounds of asking")
class QuestionnaireController {

  private final CommunityService communities;
  private final Questionnaires questionnaires;
  private final QuestionnaireReview review;

  QuestionnaireController(
      CommunityService communities, Questionnaires questionnaires, QuestionnaireReview review) {
    this.communities = communities;
    this.questionnaires = questionnaires;
    this.review = review;
  }

  @GetMapping("/communities/{key}/questionnaires")
  @Operation(
      summary = "The questionnaires of a community",
      description = "The latest version of each, the one changed last first.")
  List<QuestionnaireSummary> findAll(@PathVariable String key) throws UnknownCommunityException {
    return questionnaires.findAll(ApiKeys.community(key, communities));
  }

  @GetMapping("/communities/{key}/questionnaires/template")
  @Operation(
      summary = "The information template",
      description = "A document to start from (L2.1). language: zh or en.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Questionnaire.class)))
  ResponseEntity<String> template(
      @PathVariable String key, @RequestParam(defaultValue = "zh") String language)
      throws UnknownCommunityException {
    var community = ApiKeys.community(key, communities);
    return json(questionnaires.propose(community, Locale.forLanguageTag(language)));
  }

  @PostMapping(
      path = "/communities/{key}/questionnaires",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Keeps a questionnaire as its first version",
      description =
          "Checked before it is kept: free text, guidance, judgements instead of facts, two things"
              + " in one question, answers that nothing uses, length (L2.2).")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Questionnaire.class)))
  @ApiResponse(responseCode = "201", description = "Location is where it can be read")
  @ApiResponse(
      responseCode = "422",
      description =
          "code QUESTIONNAIRE_UNFIT with reasons (aspect, questions, words), or"
              + " QUESTIONNAIRE_REFUSED with reasons in words when it cannot be asked at all")
  ResponseEntity<QuestionnaireView> create(
      @PathVariable String key, @RequestBody String document, Principal person)
      throws UnknownCommunityException,
          QuestionnaireRefusedException,
          QuestionnaireUnfitException,
          UnknownQuestionnaireException {
    var community = ApiKeys.community(key, communities);
    long id = questionnaires.create(community, fit(document), person.getName());
    return ResponseEntity.created(URI.create("/api/v1/questionnaires/" + id))
        .body(QuestionnaireView.of(questionnaires.find(id)));
  }

  @PostMapping(path = "/questionnaires/{id}/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Keeps a changed questionnaire as a further version",
      description = "The same document again makes none. basedOn: the version that was changed.")
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = Questionnaire.class)))
  @ApiResponse(responseCode = "409", description = "somebody kept a later version")
  @ApiResponse(responseCode = "422", description = "as when it is kept first")
  QuestionnaireView change(
      @PathVariable long id,
      @RequestParam int basedOn,
      @RequestBody String document,
      Principal person)
      throws UnknownQuestionnaireException,
          QuestionnaireRefusedException,
          QuestionnaireUnfitException,
          QuestionnaireChangedException {
    questionnaires.find(id);
    questionnaires.newVersion(id, basedOn, fit(document), person.getName());
    return QuestionnaireView.of(questionnaires.find(id));
  }

  @GetMapping("/questionnaires/{id}")
  @Operation(
      summary = "One questionnaire",
      description = "version: one of its versions, as it was kept; the latest without.")
  QuestionnaireView find(@PathVariable long id, @RequestParam(defaultValue = "0") int version)
      throws UnknownQuestionnaireException {
    return QuestionnaireView.of(
        version == 0 ? questionnaires.find(id) : questionnaires.find(id, version));
  }

  private Questionnaire fit(String document)
      throws QuestionnaireRefusedException, QuestionnaireUnfitException {
    var questionnaire = QuestionnaireJson.parse(document);
    questionnaires.check(questionnaire);
    var reasons = review.findReasons(questionnaire);
    if (!reasons.isEmpty()) {
      throw new QuestionnaireUnfitException(reasons);
    }
    return questionnaire;
  }

  private static ResponseEntity<String> json(Questionnaire questionnaire) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(QuestionnaireJson.write(questionnaire));
  }
}
