package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.segment.InvalidSegmentException;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.SegmentCatalog;
import io.qunflow.membership.segment.SegmentCondition;
import io.qunflow.membership.segment.SegmentExistsException;
import io.qunflow.membership.segment.SegmentField;
import io.qunflow.membership.segment.SegmentMatch;
import io.qunflow.membership.segment.SegmentOperator;
import io.qunflow.membership.segment.SegmentRule;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/communities/{key}/segments")
@Tag(name = "Segments", description = "Saved conditions that choose members")
class SegmentController {

  private final CommunityService communities;
  private final Segments segments;
  private final SegmentCatalog catalog;

  SegmentController(CommunityService communities, Segments segments, SegmentCatalog catalog) {
    this.communities = communities;
    this.segments = segments;
    this.catalog = catalog;
  }

  /**
   * @param argument what the field is about, such as a fact's key or a number of days
   * @param operand what it is compared with; absent for is_known and is_unknown
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Condition(String field, String argument, String operator, String operand) {

    static Condition of(SegmentCondition condition) {
      return new Condition(
          condition.field(), condition.argument(), word(condition.operator()), condition.operand());
    }

    /** A word that is no operator becomes none, which is refused with the field's name. */
    SegmentCondition toCondition() {
      return new SegmentCondition(
          field,
          argument,
          Arrays.stream(SegmentOperator.values())
              .filter(known -> word(known).equals(operator))
              .findFirst()
              .orElse(null),
          operand);
    }
  }

  /**
   * @param match all (if absent) or any of the conditions; without conditions everybody is in it
   */
  record Body(String name, String match, List<Condition> conditions) {

    SegmentRule toRule() {
      return new SegmentRule(
          "any".equals(match) ? SegmentMatch.ANY : SegmentMatch.ALL,
          conditions == null
              ? List.of()
              : conditions.stream().map(Condition::toCondition).toList());
    }
  }

  /**
   * @param count members in it now; staff and bots never are
   */
  record View(
      long id,
      String name,
      String match,
      List<Condition> conditions,
      int count,
      int revision,
      String savedBy,
      Instant savedAt,
      boolean retired) {}

  /**
   * @param argument none, text, number or choice
   */
  record FieldView(
      String key,
      String label,
      String english,
      String argument,
      String operand,
      List<String> operators) {

    static FieldView of(SegmentField field) {
      return new FieldView(
          field.key(),
          field.label(),
          field.english(),
          word(field.argument()),
          word(field.operand()),
          field.operators().stream().map(SegmentController::word).toList());
    }
  }

  @GetMapping
  @Operation(summary = "The segments in use, by name, each with how many are in it now")
  List<View> all(@PathVariable String key)
      throws UnknownCommunityException, UnknownSegmentException {
    var views = new ArrayList<View>();
    for (var segment : segments.findAll(community(key))) {
      views.add(view(segment));
    }
    return views;
  }

  @GetMapping("/{id}")
  @Operation(summary = "One segment, also one that was retired")
  View one(@PathVariable String key, @PathVariable long id)
      throws UnknownCommunityException, UnknownSegmentException {
    var community = community(key);
    var segment = segments.find(id);
    if (!segment.community().equals(community)) {
      throw new UnknownSegmentException(id);
    }
    return view(segment);
  }

  @GetMapping("/fields")
  @Operation(summary = "What conditions can ask about, and how they compare")
  List<FieldView> fields(@PathVariable String key) throws UnknownCommunityException {
    community(key);
    return catalog.findAll().stream().map(FieldView::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Saves a segment", description = "At most 20 conditions.")
  @ApiResponse(responseCode = "409", description = "One in use has the name")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  View save(@PathVariable String key, @RequestBody Body given, Principal person)
      throws UnknownCommunityException,
          InvalidSegmentException,
          SegmentExistsException,
          UnknownSegmentException {
    return view(
        segments.find(
            segments.save(community(key), given.name(), given.toRule(), person.getName())));
  }

  private CommunityKey community(String key) throws UnknownCommunityException {
    return ApiKeys.community(key, communities);
  }

  private View view(Segment segment) throws UnknownSegmentException {
    return new View(
        segment.id(),
        segment.name(),
        word(segment.rule().match()),
        segment.rule().conditions().stream().map(Condition::of).toList(),
        segments.count(segment.id()),
        segment.revision(),
        segment.savedBy(),
        segment.savedAt(),
        segment.retired());
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
