package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.relation.NothingToMeasureException;
import io.qunflow.membership.relation.RelationMeasured;
import io.qunflow.membership.relation.Relations;
import io.qunflow.membership.relation.TieKind;
import io.qunflow.membership.relation.TiedMember;
import io.qunflow.membership.relation.TiedPair;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How members are tied, by interest and by emotion (A6). */
@RestController
@RequestMapping("/api/v1/communities/{key}/relations")
@Tag(name = "Members", description = "Who is in a community")
class RelationController {

  private static final int MOST_SIZE = 200;

  private final CommunityService communities;
  private final Relations relations;

  RelationController(CommunityService communities, Relations relations) {
    this.communities = communities;
    this.relations = relations;
  }

  /**
   * One kind of tie.
   *
   * @param members with at least one tie of the kind
   * @param share of all members, 0 to 1; absent without members
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Kind(int pairs, int members, Double share) {

    static Kind of(RelationMeasured.Ties ties, TieKind kind, int members) {
      return new Kind(
          ties.pairs(kind),
          ties.members(kind),
          members == 0 ? null : (double) ties.members(kind) / members);
    }
  }

  /**
   * @param to excluded
   * @param lastWeek ISO, as {@code 2026-W47}
   * @param interest absent where it is not known what answers what, as is everything after it
   * @param alone members without a tie of either kind
   * @param aloneWriters those of them who wrote
   * @param warmWordsKnown whether texts were kept to look for words of thanks in
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      int weeks,
      String lastWeek,
      Instant from,
      Instant to,
      Instant measuredAt,
      int members,
      int writers,
      int messages,
      int repliesKnown,
      Kind interest,
      Kind emotion,
      Integer both,
      Integer alone,
      Integer aloneWriters,
      Boolean warmWordsKnown,
      List<PairView> strongest,
      List<MemberView> mostTied) {}

  /**
   * @param nicknames accounts in them are masked
   * @param answers questions of the one answered by the other within a day
   * @param warmWords absent where no text is kept
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PairView(
      List<Long> members,
      List<String> nicknames,
      int replies,
      int answers,
      int talks,
      int mutualWeeks,
      Integer warmWords,
      int welcomes,
      boolean interest,
      boolean emotion) {

    static PairView of(TiedPair pair) {
      return new PairView(
          List.of(pair.memberA().value(), pair.memberB().value()),
          List.of(
              AccountMask.maskNickname(pair.nicknameA()),
              AccountMask.maskNickname(pair.nicknameB())),
          pair.aReplies() + pair.bReplies(),
          pair.answers(),
          pair.talks(),
          pair.mutualWeeks(),
          pair.warmWords(),
          pair.welcomes(),
          pair.interestTie(),
          pair.emotionTie());
    }
  }

  record MemberView(
      long member, String nickname, int messages, int partners, int interest, int emotion) {

    static MemberView of(TiedMember member) {
      return new MemberView(
          member.member().value(),
          AccountMask.maskNickname(member.nickname()),
          member.messages(),
          member.partners(),
          member.interestTies(),
          member.emotionTies());
    }
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
  @Operation(
      summary = "Ties of interest and of emotion between members, side by side",
      description =
          "The latest measuring over 4 or 12 whole ISO weeks; any other number is 12. Pairs and"
              + " members are paged together: page counts from 0, size is at most 200.")
  @ApiResponse(responseCode = "404", description = "nothing was measured yet")
  View find(
      @PathVariable String key,
      @RequestParam(defaultValue = "12") int weeks,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size)
      throws UnknownCommunityException, InvalidPageException, NotMeasuredException {
    var community = ApiKeys.community(key, communities);
    InvalidPageException.check(page, size, MOST_SIZE);
    var measured =
        relations
            .find(community, Relations.PERIODS.contains(weeks) ? weeks : Relations.USUAL)
            .orElseThrow(NotMeasuredException::new);
    return view(measured, page, size);
  }

  @PostMapping("/measuring")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Measures now",
      description = "It is done by itself every week as well. Repeatable.")
  @ApiResponse(responseCode = "409", description = "no whole week is known")
  void measure(@PathVariable String key)
      throws UnknownCommunityException, NothingToMeasureException {
    relations.measure(ApiKeys.community(key, communities));
  }

  private View view(RelationMeasured m, int page, int size) {
    var ties = m.ties();
    return new View(
        m.weeks(),
        m.lastWeek().toString(),
        m.from(),
        m.to(),
        m.measuredAt(),
        m.members(),
        m.writers(),
        m.messages(),
        m.repliesKnown(),
        ties.map(t -> Kind.of(t, TieKind.INTEREST, m.members())).orElse(null),
        ties.map(t -> Kind.of(t, TieKind.EMOTION, m.members())).orElse(null),
        ties.map(RelationMeasured.Ties::bothMembers).orElse(null),
        ties.map(RelationMeasured.Ties::aloneMembers).orElse(null),
        ties.map(RelationMeasured.Ties::aloneWriters).orElse(null),
        ties.map(RelationMeasured.Ties::knowsWords).orElse(null),
        ties.map(t -> relations.findPairs(m, page, size).stream().map(PairView::of).toList())
            .orElse(null),
        ties.map(t -> relations.findMembers(m, page, size).stream().map(MemberView::of).toList())
            .orElse(null));
  }
}
