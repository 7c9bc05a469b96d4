package io.qunflow.web.api;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.membership.kind.MemberKind;
import io.qunflow.membership.moderation.CaseFile;
import io.qunflow.membership.moderation.CaseKind;
import io.qunflow.membership.moderation.InvalidModerationException;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.membership.moderation.NewCase;
import io.qunflow.membership.moderation.NotedPost;
import io.qunflow.membership.moderation.PostNotes;
import io.qunflow.membership.moderation.UnknownCaseException;
import io.qunflow.shared.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases against members (A4). */
@RestController
@RequestMapping("/api/v1/communities/{key}/moderation")
@Tag(name = "Members", description = "Who is in a community")
class ModerationController {

  private static final int MOST_SIZE = 200;

  private final CommunityService communities;
  private final MemberService members;
  private final ModerationCases cases;
  private final PostNotes posts;

  ModerationController(
      CommunityService communities, MemberService members, ModerationCases cases, PostNotes posts) {
    this.communities = communities;
    this.members = members;
    this.cases = cases;
    this.posts = posts;
  }

  /**
   * @param nickname accounts in it are masked
   * @param kind {@code recruiting, advertising, poaching, opposing}
   * @param state {@code open, decided, appealable, appealed, readmitting, closed}
   * @param outcome {@code dismissed, warned, removed, revoked}; null while it is open
   */
  record CaseItem(
      long id,
      long member,
      String nickname,
      String kind,
      String state,
      String outcome,
      String openedBy,
      Instant openedAt,
      Instant appealUntil,
      Instant closedAt) {

    static CaseItem of(CaseFile file) {
      return new CaseItem(
          file.id(),
          file.member().value(),
          AccountMask.maskNickname(file.nickname()),
          file.kind().word(),
          word(file.state()),
          file.outcome() == null ? null : word(file.outcome()),
          file.openedBy(),
          file.openedAt(),
          file.appealUntil(),
          file.closedAt());
    }
  }

  /**
   * @param member id
   * @param kind {@code poaching, opposing}
   * @param text what was done, 1 to 2,000 characters
   */
  record CaseBody(long member, String kind, String text) {}

  /**
   * @param member id
   * @param kind {@code recruit, advertise}
   * @param text what was posted, 1 to 2,000 characters
   * @param disclosed whether the member says who they are in nickname or first message
   * @param once a key of the caller's own, at most 64 characters; sent again with it, the post is
   *     noted once. May be left out
   */
  record PostBody(long member, String kind, String text, boolean disclosed, String once) {}

  /**
   * @param treatment what the decision table says, such as {@code allow_post}
   * @param posts of that kind on that local day, with this one
   * @param caseId null where none was opened
   */
  record Noted(String treatment, int posts, Long caseId) {

    static Noted of(NotedPost noted) {
      return new Noted(noted.treatment().word(), noted.posts(), noted.caseId().orElse(null));
    }
  }

  record Opened(long id) {}

  @GetMapping
  @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
  @Operation(
      summary = "Cases against members",
      description = "Open ones first, then the latest; page counts from 0, size is at most 200.")
  List<CaseItem> find(
      @PathVariable String key,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size)
      throws UnknownCommunityException, InvalidPageException {
    var community = ApiKeys.community(key, communities);
    InvalidPageException.check(page, size, MOST_SIZE);
    return cases.findPage(community, open, page, size).stream().map(CaseItem::of).toList();
  }

  @GetMapping("/{id}")
  @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
  @Operation(summary = "One case")
  CaseItem findOne(@PathVariable String key, @PathVariable long id)
      throws UnknownCommunityException, UnknownCaseException {
    return CaseItem.of(cases.find(ApiKeys.community(key, communities), id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Opens a case",
      description =
          "A person decides it. While one of that kind is open for the member, the text is added to"
              + " that one.")
  @ApiResponse(responseCode = "422", description = "an unknown kind, or no text")
  Opened open(@PathVariable String key, @RequestBody CaseBody body, Principal person)
      throws UnknownCommunityException, UnknownMemberException, InvalidModerationException {
    var community = ApiKeys.community(key, communities);
    var member = ApiKeys.member(body.member(), community, members);
    var kind =
        CaseKind.of(body.kind())
            .orElseThrow(
                () ->
                    new InvalidModerationException(
                        Wording.of(
                            "没有这种违规：%s。", "There is no such kind of case: %s.", body.kind())));
    return new Opened(
        cases.open(new NewCase(community, member, kind, body.text(), false), person.getName()));
  }

  @PostMapping("/posts")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Notes a recruiting or advertising post of today",
      description =
          "One recruiting post a local day is allowed; the second brings a notice and a case, an"
              + " advertisement a case.")
  @ApiResponse(responseCode = "422", description = "an unknown kind, or no text")
  Noted note(@PathVariable String key, @RequestBody PostBody body, Principal person)
      throws UnknownCommunityException, UnknownMemberException, InvalidModerationException {
    var community = ApiKeys.community(key, communities);
    var member = ApiKeys.member(body.member(), community, members);
    var kind =
        MemberKind.of(body.kind())
            .orElseThrow(
                () ->
                    new InvalidModerationException(
                        Wording.of(
                            "没有这种消息：%s。", "There is no such kind of post: %s.", body.kind())));
    return Noted.of(
        posts.note(
            community,
            member,
            kind,
            body.text(),
            body.disclosed(),
            person.getName(),
            Optional.ofNullable(body.once())));
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
