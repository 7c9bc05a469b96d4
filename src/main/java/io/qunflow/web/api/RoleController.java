package io.qunflow.web.api;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.role.HeldRole;
import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.MemberRoles;
import io.qunflow.membership.role.RoleReviewRunningException;
import io.qunflow.membership.role.RoleReviews;
import io.qunflow.membership.role.TooLittleActivityException;
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

/** The roles of members (A3). */
@RestController
@RequestMapping("/api/v1/communities/{key}/roles")
@Tag(name = "Members", description = "Who is in a community")
class RoleController {

  private static final int MOST_SIZE = 200;

  private final CommunityService communities;
  private final MemberRoles roles;
  private final RoleReviews reviews;

  RoleController(CommunityService communities, MemberRoles roles, RoleReviews reviews) {
    this.communities = communities;
    this.roles = roles;
    this.reviews = reviews;
  }

  record Started(String processInstanceId) {}

  /**
   * @param nickname accounts in it are masked
   * @param role {@code owner, steward, hidden_expert, core_elite, mascot, follower, lurker,
   *     opposer}
   * @param kind second view: {@code leader, supporter, opponent, learner, observer}
   * @param reason in Chinese, with the figures
   */
  record Item(
      long member,
      String nickname,
      String role,
      String kind,
      String reason,
      String confirmedBy,
      Instant since) {

    static Item of(HeldRole held) {
      return new Item(
          held.member().value(),
          AccountMask.maskNickname(held.nickname()),
          held.role().word(),
          held.kind().word(),
          held.reason(),
          held.confirmedBy(),
          held.since());
    }
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
  @Operation(
      summary = "Members with their confirmed roles",
      description =
          "In the order members appeared; page counts from 0, size is at most 200. An unknown role"
              + " is a role of nobody.")
  List<Item> find(
      @PathVariable String key,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size)
      throws UnknownCommunityException, InvalidPageException {
    var community = ApiKeys.community(key, communities);
    InvalidPageException.check(page, size, MOST_SIZE);
    var wanted = MemberRole.of(role);
    if (!role.isEmpty() && wanted.isEmpty()) {
      return List.of();
    }
    return roles.findPage(community, wanted, page, size).stream().map(Item::of).toList();
  }

  @PostMapping("/review")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Measures members and proposes roles",
      description = "If any role is to change, an operator gets one task for all of them.")
  @ApiResponse(
      responseCode = "409",
      description = "a list waits for a person already, or too little activity is known")
  Started review(@PathVariable String key)
      throws UnknownCommunityException, RoleReviewRunningException, TooLittleActivityException {
    return new Started(reviews.start(ApiKeys.community(key, communities)));
  }
}
