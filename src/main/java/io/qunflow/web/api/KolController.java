package io.qunflow.web.api;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.membership.kol.InvalidKolException;
import io.qunflow.membership.kol.Kol;
import io.qunflow.membership.kol.KolExistsException;
import io.qunflow.membership.kol.KolWay;
import io.qunflow.membership.kol.Kols;
import io.qunflow.membership.kol.NewKol;
import io.qunflow.shared.Wording;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Members with a say (A5). */
@RestController
@RequestMapping("/api/v1/communities/{key}/kols")
@Tag(name = "Members", description = "Who is in a community")
class KolController {

  private static final int MOST_SIZE = 200;

  private final CommunityService communities;
  private final MemberService members;
  private final Kols kols;

  KolController(CommunityService communities, MemberService members, Kols kols) {
    this.communities = communities;
    this.members = members;
    this.kols = kols;
  }

  /**
   * @param way {@code selected, trained}
   * @param state {@code invited, training, serving, ended}
   * @param endReason {@code declined, silent, not_trained, stopped, inactive, overreaching}; null
   *     while it runs
   */
  record KolItem(
      long id,
      long member,
      String nickname,
      String way,
      String state,
      Instant invitedAt,
      Instant endedAt,
      String endReason) {

    static KolItem of(Kol kol) {
      return new KolItem(
          kol.id(),
          kol.member().value(),
          AccountMask.maskNickname(kol.nickname()),
          kol.way().word(),
          kol.state().name().toLowerCase(Locale.ROOT),
          kol.invitedAt(),
          kol.endedAt(),
          kol.endReason() == null ? null : kol.endReason().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * @param member id
   * @param way {@code selected, trained}
   * @param duties what the KOL does, and what is overreaching, 1 to 500 characters
   * @param reward of each term, 1 to 200 characters
   */
  record KolBody(long member, String way, String duties, String reward) {}

  record Invited(long id) {}

  @GetMapping
  @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
  @Operation(
      summary = "Members who are or were KOLs",
      description = "Running ones first, then the latest; page from 0, size at most 200.")
  List<KolItem> find(
      @PathVariable String key,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size)
      throws UnknownCommunityException, InvalidPageException {
    var community = ApiKeys.community(key, communities);
    InvalidPageException.check(page, size, MOST_SIZE);
    return kols.findPage(community, page, size).stream().map(KolItem::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(summary = "Invites a member to be a KOL")
  @ApiResponse(responseCode = "409", description = "the member is in the programme")
  @ApiResponse(responseCode = "422", description = "an unknown way, no duties or no reward")
  Invited invite(@PathVariable String key, @RequestBody KolBody body, Principal person)
      throws UnknownCommunityException,
          UnknownMemberException,
          InvalidKolException,
          KolExistsException {
    var community = ApiKeys.community(key, communities);
    var member = ApiKeys.member(body.member(), community, members);
    var way =
        KolWay.of(body.way())
            .orElseThrow(
                () ->
                    new InvalidKolException(
                        Wording.of(
                            "怎么来的只能是 selected 或 trained：%s",
                            "way is selected or trained: %s", body.way())));
    return new Invited(
        kols.invite(
            new NewKol(community, member, way, body.duties(), body.reward()), person.getName()));
  }
}
