package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupLayer;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.membership.layer.InvalidLayerMoveException;
import io.qunflow.membership.layer.LayerMove;
import io.qunflow.membership.layer.LayerMoves;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
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

/** Who is in the base and in the conversion groups, and who moved (A7). */
@RestController
@RequestMapping("/api/v1/communities/{key}/layers")
@Tag(name = "Members", description = "Who is in a community")
class LayerController {

  private static final int MOST_SIZE = 200;

  private final CommunityService communities;
  private final MemberService members;
  private final LayerMoves layers;
  private final Clock clock;

  LayerController(
      CommunityService communities, MemberService members, LayerMoves layers, Clock clock) {
    this.communities = communities;
    this.members = members;
    this.layers = layers;
    this.clock = clock;
  }

  /**
   * @param base members in a base group, likewise conversion; both are in one of each
   * @param moves the latest first
   */
  record View(int base, int conversion, int both, List<Item> moves) {}

  /**
   * @param nickname accounts in it are masked
   * @param from {@code base} or {@code conversion}; absent for who came straight in
   * @param to likewise; absent for who left all groups
   * @param reason absent where only the groups show the move, as is {@code by}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      long member,
      String nickname,
      String from,
      String to,
      Instant at,
      String group,
      String reason,
      String by) {

    static Item of(LayerMove move) {
      return new Item(
          move.member().value(),
          AccountMask.maskNickname(move.nickname()),
          word(move.from()),
          word(move.to()),
          move.at(),
          move.group(),
          move.reason(),
          move.by());
    }

    private static String word(GroupLayer layer) {
      return layer == null ? null : layer.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param to {@code base} or {@code conversion}
   * @param at not in the future; now if absent
   */
  record Move(long member, String to, Moment at, String reason) {}

  @GetMapping
  @PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
  @Operation(
      summary = "Members by layer, and their moves between layers",
      description =
          "Moves are seen from joins, leaves and snapshots of the groups, or were said by a person"
              + " with the reason; page counts from 0, size is at most 200.")
  View find(
      @PathVariable String key,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size)
      throws UnknownCommunityException, InvalidPageException {
    var community = ApiKeys.community(key, communities);
    InvalidPageException.check(page, size, MOST_SIZE);
    var counts = layers.count(community);
    return new View(
        counts.base(),
        counts.conversion(),
        counts.both(),
        layers.find(community, page, size).stream().map(Item::of).toList());
  }

  @PostMapping("/moves")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Notes that a member was moved, and why",
      description = "The groups themselves are changed by a person on their platform.")
  void record(@PathVariable String key, @RequestBody Move move, Principal person)
      throws UnknownCommunityException, UnknownMemberException, InvalidLayerMoveException {
    var community = ApiKeys.community(key, communities);
    layers.record(
        community,
        ApiKeys.member(move.member(), community, members),
        "conversion".equals(move.to()) ? GroupLayer.CONVERSION : base(move.to()),
        move.at() == null ? clock.instant() : move.at().at(ApiKeys.zone(community, communities)),
        move.reason(),
        person.getName());
  }

  private static GroupLayer base(String word) throws InvalidLayerMoveException {
    if (!"base".equals(word)) {
      throw InvalidLayerMoveException.ofLayer(word);
    }
    return GroupLayer.BASE;
  }
}
