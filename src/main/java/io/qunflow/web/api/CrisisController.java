package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.moderation.Crises;
import io.qunflow.membership.moderation.Crisis;
import io.qunflow.membership.moderation.InvalidModerationException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Crises of public opinion (A8). */
@RestController
@RequestMapping("/api/v1/communities/{key}/crises")
@Tag(name = "Crises", description = "Stops all automatic sending of a community at once")
class CrisisController {

  private final CommunityService communities;
  private final Crises crises;

  CrisisController(CommunityService communities, Crises crises) {
    this.communities = communities;
    this.crises = crises;
  }

  /**
   * @param finding {@code real, misunderstanding, false_alarm}; null while it is open
   */
  record CrisisItem(
      long id,
      Instant raisedAt,
      String finding,
      String conclusion,
      String settledBy,
      Instant settledAt) {

    static CrisisItem of(Crisis crisis) {
      return new CrisisItem(
          crisis.id(),
          crisis.raisedAt(),
          crisis.isOpen() ? null : crisis.finding().name().toLowerCase(Locale.ROOT),
          crisis.conclusion(),
          crisis.settledBy(),
          crisis.settledAt());
    }
  }

  /**
   * @param words what is going on, 1 to 1,000 characters
   */
  record CrisisBody(String words) {}

  record Raised(long id) {}

  @GetMapping
  @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
  @Operation(summary = "The last 20 crises, latest first")
  List<CrisisItem> find(@PathVariable String key) throws UnknownCommunityException {
    return crises.findAll(ApiKeys.community(key, communities)).stream()
        .map(CrisisItem::of)
        .toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Raises a crisis",
      description =
          "All automatic sending of the community has stopped when this answers; only a person"
              + " resumes it. While one is open, the words are added to it.")
  @ApiResponse(responseCode = "422", description = "no words, or too many")
  Raised raise(@PathVariable String key, @RequestBody CrisisBody body, Principal person)
      throws UnknownCommunityException, InvalidModerationException {
    return new Raised(
        crises.raise(ApiKeys.community(key, communities), body.words(), person.getName()));
  }
}
