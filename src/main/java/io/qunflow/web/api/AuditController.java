package io.qunflow.web.api;

import io.qunflow.community.AccessLog;
import io.qunflow.community.CommunityService;
import io.qunflow.community.PersonalAccess;
import io.qunflow.community.UnknownCommunityException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit", description = "Who looked at personal data; for auditors and admins")
class AuditController {

  private static final int MOST_SIZE = 200;

  private final CommunityService communities;
  private final AccessLog log;

  AuditController(CommunityService communities, AccessLog log) {
    this.communities = communities;
    this.log = log;
  }

  /**
   * @param kind texts, accounts or member
   * @param member absent if the data was of several members
   * @param count how many texts, accounts or rows
   */
  record Item(
      Instant at,
      String person,
      String community,
      String kind,
      Long member,
      String purpose,
      int count) {

    static Item of(PersonalAccess access) {
      return new Item(
          access.at(),
          access.person(),
          access.community().value(),
          access.kind().name().toLowerCase(Locale.ROOT),
          access.member() == null ? null : access.member().value(),
          access.purpose(),
          access.amount());
    }
  }

  record Page(List<Item> items, int page, int size, int total) {}

  @GetMapping
  @Operation(
      summary = "Readings of message texts, accounts in full and members' data, latest first",
      description = "page counts from 0; size is at most 200.")
  Page readings(
      @RequestParam(required = false) String community,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size)
      throws UnknownCommunityException, InvalidPageException {
    InvalidPageException.check(page, size, MOST_SIZE);
    if (community == null) {
      return new Page(items(log.findPage(page, size)), page, size, log.count());
    }
    var key = ApiKeys.community(community, communities);
    return new Page(items(log.findPage(key, page, size)), page, size, log.count(key));
  }

  private static List<Item> items(List<PersonalAccess> accesses) {
    return accesses.stream().map(Item::of).toList();
  }
}
