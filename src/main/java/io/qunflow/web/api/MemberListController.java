package io.qunflow.web.api;

import io.qunflow.community.Account;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/members")
@Tag(name = "Members", description = "Who is in a community")
class MemberListController {

  private static final int MOST_SIZE = 200;

  private final CommunityService communities;
  private final MemberService members;

  MemberListController(CommunityService communities, MemberService members) {
    this.communities = communities;
    this.members = members;
  }

  /**
   * Accounts and contacts are masked; see the member's own address for those who need them.
   *
   * @param accounts with marks for staff and bots, who are listed but left out of every figure
   * @param facts by fact key
   */
  record Item(long id, String nickname, List<Account> accounts, Map<String, String> facts) {

    static Item of(Member found) {
      var member = found.masked();
      return new Item(member.id().value(), member.nickname(), member.accounts(), member.facts());
    }
  }

  /**
   * @param page from 0
   * @param total members of the community on all pages
   */
  record Page(List<Item> items, int page, int size, int total) {}

  @GetMapping
  @Operation(
      summary = "A page of members in the order they appeared",
      description = "page counts from 0; size is at most 200.")
  Page members(
      @RequestParam String community,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size)
      throws UnknownCommunityException, InvalidPageException {
    var key = ApiKeys.community(community, communities);
    InvalidPageException.check(page, size, MOST_SIZE);
    var items = members.findMembers(key, page, size).stream().map(Item::of).toList();
    return new Page(items, page, size, members.countWithStaffAndBots(key));
  }
}
