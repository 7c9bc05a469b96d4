package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.checkin.Checkin;
import io.qunflow.operations.checkin.CheckinEntries;
import io.qunflow.operations.checkin.CheckinEntry;
import io.qunflow.operations.checkin.Checkins;
import io.qunflow.operations.checkin.DayCount;
import io.qunflow.operations.checkin.InvalidCheckinException;
import io.qunflow.operations.checkin.NewCheckin;
import io.qunflow.operations.checkin.UnknownCheckinException;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Check-ins: opened, ended, and who came in order of time (H1). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Check-ins", description = "Members check in once a day, in order of time")
class CheckinController {

  private static final int PAGE = 50;

  private final CommunityService communities;
  private final Checkins checkins;
  private final CheckinEntries entries;
  private final GroupLinks links;
  private final Clock clock;

  CheckinController(
      CommunityService communities,
      Checkins checkins,
      CheckinEntries entries,
      GroupLinks links,
      Clock clock) {
    this.communities = communities;
    this.checkins = checkins;
    this.entries = entries;
    this.links = links;
    this.clock = clock;
  }

  /**
   * @param from of the first day, by the clock of the community's zone: 2026-11-23T06:00
   * @param days in a row at the same time; 1 without
   * @param channel how members hear of it; manual without
   * @param toGroups posted into the groups instead of sent to each; true without
   */
  record Body(
      String title,
      String text,
      String from,
      String until,
      Integer days,
      String channel,
      Boolean toGroups) {}

  /**
   * @param members once each, staff and bots left out
   * @param unknown of whom nobody knows yet who they are
   */
  record DayView(
      int day, LocalDate date, Instant opensAt, Instant closesAt, int members, int unknown) {}

  /**
   * @param place by time among the members of the day, from 1
   * @param nickname masked where it is a phone or an address
   * @param proven by an own link, a code or an operator, not by a typed nickname alone
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntryView(
      int day,
      Integer place,
      Long member,
      String nickname,
      boolean proven,
      String note,
      Instant at) {

    static EntryView of(CheckinEntry entry) {
      return new EntryView(
          entry.day(),
          entry.place().orElse(null),
          entry.member().map(member -> member.value()).orElse(null),
          AccountMask.maskNickname(entry.nickname()),
          entry.proven(),
          entry.note(),
          entry.at());
    }
  }

  /**
   * @param over whether nobody can check in any more
   * @param link for the groups
   * @param entries in order of time day by day; absent in lists
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      long id,
      String community,
      String title,
      String text,
      boolean over,
      URI link,
      List<DayView> days,
      List<EntryView> entries) {}

  @PostMapping("/communities/{key}/checkins")
  @Operation(
      summary = "Opens a check-in",
      description = "Its link goes into the groups, or to each member, when each day begins.")
  @ApiResponse(responseCode = "201", description = "Location is where it can be followed")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  ResponseEntity<View> open(@PathVariable String key, @RequestBody Body given, Principal person)
      throws UnknownCommunityException, InvalidCheckinException {
    var opened =
        checkins.open(
            new NewCheckin(
                ApiKeys.community(key, communities),
                given.title(),
                given.text(),
                given.from(),
                given.until(),
                given.days(),
                given.channel(),
                given.toGroups() == null || given.toGroups(),
                person.getName()));
    return ResponseEntity.created(URI.create("/api/v1/checkins/" + opened.id()))
        .body(view(opened, List.of(), null));
  }

  @GetMapping("/communities/{key}/checkins")
  @Operation(summary = "The check-ins of a community", description = "Latest first, 50 a page.")
  List<View> findAll(@PathVariable String key, @RequestParam(defaultValue = "0") int page)
      throws UnknownCommunityException, InvalidPageException {
    CommunityKey community = ApiKeys.community(key, communities);
    InvalidPageException.check(page, PAGE, PAGE);
    var all = checkins.findPage(community, page, PAGE);
    Map<Long, List<DayCount>> counts =
        checkins.counts(all.stream().map(Checkin::id).toList()).stream()
            .collect(Collectors.groupingBy(DayCount::checkin));
    return all.stream()
        .map(one -> view(one, counts.getOrDefault(one.id(), List.of()), null))
        .toList();
  }

  @GetMapping("/checkins/{id}")
  @Operation(summary = "One check-in with who came, in order of time")
  View find(@PathVariable long id) throws UnknownCheckinException {
    var checkin = checkins.find(id);
    var came = entries.findAll(id).stream().map(EntryView::of).toList();
    return view(checkin, checkins.counts(List.of(id)), came);
  }

  @PostMapping("/checkins/{id}/close")
  @Operation(summary = "Ends a check-in early; repeatable")
  View close(@PathVariable long id, Principal person) throws UnknownCheckinException {
    checkins.close(id, person.getName());
    return view(checkins.find(id), checkins.counts(List.of(id)), null);
  }

  private View view(Checkin checkin, List<DayCount> counts, List<EntryView> came) {
    Map<Integer, DayCount> byDay =
        counts.stream().collect(Collectors.toMap(DayCount::day, count -> count));
    return new View(
        checkin.id(),
        checkin.community().value(),
        checkin.title(),
        checkin.text(),
        checkin.isOver(clock.instant()),
        links
            .find(checkin.community(), GroupLinkPurpose.CHECK_IN, checkin.id())
            .map(link -> link.address())
            .orElse(null),
        checkin.days().stream()
            .map(
                day -> {
                  var count =
                      byDay.getOrDefault(
                          day.number(), new DayCount(checkin.id(), day.number(), 0, 0));
                  return new DayView(
                      day.number(),
                      day.day(),
                      day.opensAt(),
                      day.closesAt(),
                      count.members(),
                      count.unknown());
                })
            .toList(),
        came);
  }
}
