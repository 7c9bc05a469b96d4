package io.qunflow.web.api;

import io.qunflow.community.MemberId;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.UnknownRoundException;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.MemberLinks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Personal links of a round, for companies that deliver them themselves. Admins only. */
@RestController
@RequestMapping("/api/v1/rounds/{id}/links")
@Tag(name = "Questionnaires", description = "What members are asked, and the rounds of asking")
class RoundLinksController {

  private static final int PAGE = 500;

  /** As long as a link that the product sends itself opens after the end. */
  private static final Duration AFTER_END = Duration.ofDays(60);

  private final Rounds rounds;
  private final MemberLinks links;

  RoundLinksController(Rounds rounds, MemberLinks links) {
    this.rounds = rounds;
    this.links = links;
  }

  /** Who opens the link answers as this member. */
  record PersonalLink(long member, URI link) {}

  @GetMapping
  @Operation(
      summary = "The personal links of a round",
      description =
          "Of its audience, 500 a page, from page 0; an empty page is the end. Whoever holds a link answers"
              + " as that member.")
  ResponseEntity<List<PersonalLink>> find(
      @PathVariable long id, @RequestParam(defaultValue = "0") int page)
      throws UnknownRoundException, InvalidPageException {
    InvalidPageException.check(page, PAGE, PAGE);
    var round = rounds.find(id);
    var expiresAt = round.deadline().orElse(round.createdAt().plus(Duration.ofDays(400)));
    var members = rounds.findAudience(id, page, PAGE).stream().map(MemberId::value).toList();
    var made = links.links(LinkPurpose.QUESTIONNAIRE, members, id, expiresAt.plus(AFTER_END));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(members.stream().map(m -> new PersonalLink(m, made.get(m))).toList());
  }
}
