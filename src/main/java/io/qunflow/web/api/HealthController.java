package io.qunflow.web.api;

import io.qunflow.activity.figure.CommunityFigures;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.NoWeekException;
import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.shared.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The measured figures of a community (L7.1). */
@RestController
@RequestMapping("/api/v1/communities/{key}/health")
@Tag(name = "Health", description = "The agreed standard and the state of a community")
class HealthController {

  private static final int MOST_WEEKS = 1000;

  private final CommunityFigures figures;
  private final CommunityService communities;
  private final GroupService groups;

  HealthController(CommunityFigures figures, CommunityService communities, GroupService groups) {
    this.figures = figures;
    this.communities = communities;
    this.groups = groups;
  }

  @GetMapping(params = "week")
  @Operation(
      summary = "The figures of one ISO week",
      description =
          "week: such as 2005-W27, in the community's time zone. group: key of a group; without it"
              + " all groups together. A figure that is not known has no key; counts tells"
              + " numerator and denominator of rates, basis what a figure was counted by.")
  @ApiResponse(responseCode = "404", description = "No such community or group")
  @ApiResponse(responseCode = "422", description = "No ISO week, or one without figures")
  WeekHealth week(
      @PathVariable String key,
      @RequestParam String week,
      @RequestParam(required = false) String group)
      throws UnknownCommunityException, UnknownGroupException, InvalidWeekException {
    var community = ApiKeys.community(key, communities);
    var wanted = parse("week", week);
    return find(community, group, wanted, wanted).stream()
        .findFirst()
        .map(WeekHealth::of)
        .orElseThrow(() -> noFigures(community, wanted));
  }

  @GetMapping(params = {"from", "to"})
  @Operation(
      summary = "The figures of ISO weeks, ascending",
      description = "from and to are included; weeks without figures are left out. At most 1,000.")
  @ApiResponse(responseCode = "422", description = "No ISO weeks, or the wrong way round")
  List<WeekHealth> weeks(
      @PathVariable String key,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(required = false) String group)
      throws UnknownCommunityException, UnknownGroupException, InvalidWeekException {
    var community = ApiKeys.community(key, communities);
    var first = parse("from", from);
    var last = parse("to", to);
    if (last.compareTo(first) < 0) {
      throw new InvalidWeekException(
          "to",
          Wording.of(
              "to（%s）在 from（%s）之前，请对调", "to (%s) is before from (%s); swap them", last, first));
    }
    if (first.monday().plusWeeks(MOST_WEEKS - 1L).isBefore(last.monday())) {
      throw new InvalidWeekException(
          "to",
          Wording.of(
              "一次最多 %d 周，请分几次", "At most %d weeks at once; ask in several goes", MOST_WEEKS));
    }
    return find(community, group, first, last).stream().map(WeekHealth::of).toList();
  }

  @GetMapping
  @Operation(hidden = true)
  void neither(@PathVariable String key) throws UnknownCommunityException, InvalidWeekException {
    var community = ApiKeys.community(key, communities);
    throw new InvalidWeekException(
        "week",
        Wording.of(
            "请写 week=%s，或者 from=…&to=…",
            "Write week=%s, or from=…&to=…", figures.currentWeek(community).previous()));
  }

  private List<WeekFigures> find(CommunityKey community, String group, IsoWeek from, IsoWeek to)
      throws UnknownGroupException {
    if (group == null || group.isBlank()) {
      return figures.find(community, from, to);
    }
    return figures.find(community, groups.find(community, group).key(), from, to);
  }

  private InvalidWeekException noFigures(CommunityKey community, IsoWeek week) {
    var known =
        figures
            .findFirstWeek(community)
            .map(
                first ->
                    Wording.of(
                        "有数据的是 %s 到 %s",
                        "There is data from %s to %s", first, figures.currentWeek(community)))
            .orElse(
                Wording.of("还没有导入任何记录，请先导入", "Nothing was imported yet; import something first"));
    return new InvalidWeekException(
        "week", Wording.of("%s 没有数据。%s", "No data for %s. %s", week, known));
  }

  private static IsoWeek parse(String field, String text) throws InvalidWeekException {
    try {
      return IsoWeek.parse(text);
    } catch (NoWeekException e) {
      throw new InvalidWeekException(field, e.wording());
    }
  }
}
