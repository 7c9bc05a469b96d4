package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.balance.Balances;
import io.qunflow.membership.balance.InvalidBalanceLimitException;
import io.qunflow.membership.balance.WeekBalance;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much owner, stewards and our own people write (A3). */
@RestController
@RequestMapping("/api/v1/communities/{key}/balance")
@Tag(name = "Members", description = "Who is in a community")
class BalanceController {

  private static final int WEEKS = 12;

  private final CommunityService communities;
  private final Balances balances;

  BalanceController(CommunityService communities, Balances balances) {
    this.communities = communities;
    this.balances = balances;
  }

  /**
   * @param percent of a week's messages the owner and our own people write at most
   */
  record Limit(int percent) {}

  /**
   * @param percent the limit
   * @param weeks the latest first, without weeks nobody wrote in
   */
  record View(int percent, List<Week> weeks) {}

  /**
   * @param week ISO, as {@code 2026-W47}
   * @param leading messages of the owner and our own people; share is theirs of all, 0 to 1
   * @param exceeds whether it is more than the limit
   */
  record Week(
      String week,
      long messages,
      long owner,
      long stewards,
      long otherStaff,
      long others,
      long leading,
      double share,
      boolean exceeds) {

    static Week of(WeekBalance week, int limit) {
      return new Week(
          week.week().toString(),
          week.messages(),
          week.owner(),
          week.stewards(),
          week.otherStaff(),
          week.others(),
          week.leading(),
          week.share(),
          week.exceeds(limit));
    }
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
  @Operation(
      summary = "What owner, stewards and staff wrote of all messages, by week",
      description = "The last twelve ISO weeks; messages of programs are left out.")
  View find(@PathVariable String key) throws UnknownCommunityException {
    return view(ApiKeys.community(key, communities));
  }

  @PutMapping
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(summary = "Sets the limit")
  @ApiResponse(responseCode = "422", description = "not from 1 to 100")
  View setLimit(@PathVariable String key, @RequestBody Limit given, Principal person)
      throws UnknownCommunityException, InvalidBalanceLimitException {
    var community = ApiKeys.community(key, communities);
    balances.setLimit(community, given.percent(), person.getName());
    return view(community);
  }

  private View view(CommunityKey community) throws UnknownCommunityException {
    int limit = balances.findLimit(community);
    return new View(
        limit, balances.find(community, WEEKS).stream().map(w -> Week.of(w, limit)).toList());
  }
}
