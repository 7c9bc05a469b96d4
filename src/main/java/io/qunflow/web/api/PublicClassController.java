package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.publicclass.Attendance;
import io.qunflow.funnel.publicclass.AttendanceResult;
import io.qunflow.funnel.publicclass.ClassCounts;
import io.qunflow.funnel.publicclass.ClassDate;
import io.qunflow.funnel.publicclass.ClassPlan;
import io.qunflow.funnel.publicclass.FollowupCounts;
import io.qunflow.funnel.publicclass.Followups;
import io.qunflow.funnel.publicclass.KnownBy;
import io.qunflow.funnel.publicclass.NewClass;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.publicclass.Registration;
import io.qunflow.funnel.publicclass.Registrations;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Public classes: opened with five answers, registered for, attended (P1, P2). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Public classes", description = "Free classes that turn interested members into buyers")
class PublicClassController {

  private static final String READERS = "hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')";
  private static final String WRITERS = "hasAnyRole('OPERATOR', 'ADMIN')";
  private static final int PAGE = 50;

  private final CommunityService communities;
  private final PublicClasses classes;
  private final Registrations registrations;
  private final Attendance attendance;
  private final Followups followups;
  private final GroupLinks links;

  PublicClassController(
      CommunityService communities,
      PublicClasses classes,
      Registrations registrations,
      Attendance attendance,
      Followups followups,
      GroupLinks links) {
    this.communities = communities;
    this.classes = classes;
    this.registrations = registrations;
    this.attendance = attendance;
    this.followups = followups;
    this.links = links;
  }

  /**
   * @param offering id of what it is to sell; may be left out
   * @param wave key of the wave of the funnel; may be left out
   * @param contentOwner {@code operator, teacher}
   * @param teacherAnswers for conversion: {@code yes, no}
   * @param contentPercent 60 to 90; the rest is about the product
   * @param payReason {@code group_price, time_limit, both, extras, other}
   * @param startsAt by the clock of the community's zone: 2026-11-29T20:00
   * @param againWhy for a second class in the same wave
   * @param channel how members hear of it; manual without
   * @param toGroups posted into the groups instead of sent to each; true without
   */
  record ClassBody(
      Long offering,
      String wave,
      String contentOwner,
      String teacherAnswers,
      Integer contentPercent,
      String payReason,
      String whatFollows,
      String title,
      String about,
      LocalDateTime startsAt,
      Integer minutes,
      Integer capacity,
      String meetingUrl,
      String againWhy,
      String channel,
      Boolean toGroups) {

    ClassPlan plan() {
      return new ClassPlan(
          contentOwner,
          teacherAnswers,
          contentPercent == null ? 0 : contentPercent,
          payReason,
          whatFollows);
    }

    ClassDate date() {
      return new ClassDate(
          title,
          about,
          startsAt,
          minutes == null ? 0 : minutes,
          capacity == null ? 0 : capacity,
          meetingUrl,
          againWhy);
    }
  }

  /**
   * @param state {@code planned, open, held, called_off}
   * @param rating 1 to 5; null before somebody rated it
   */
  record ClassItem(
      long id,
      String community,
      Long offering,
      String wave,
      String state,
      String title,
      Instant startsAt,
      Instant endsAt,
      Integer capacity,
      URI link,
      Integer rating,
      String replayUrl,
      ClassCounts counts) {}

  /**
   * @param member id
   * @param phone to match the list of the meeting tool; may be left out
   */
  record RegistrationBody(long member, String phone) {}

  /**
   * @param state {@code registered, waiting, left}
   * @param waitingPlace from 1; null for who does not wait
   * @param endedAs {@code O} ordered, {@code N} not now, {@code L} lost; null while it is open
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RegistrationItem(
      long member,
      String nickname,
      String state,
      Integer waitingPlace,
      Instant registeredAt,
      boolean attended,
      int seconds,
      int questions,
      String endedAs,
      String endedWhy) {}

  /**
   * @param member id of somebody who registered
   * @param question 1 to 1,000 characters
   */
  record QuestionBody(long member, String question) {}

  @PostMapping("/communities/{key}/public-classes")
  @PreAuthorize(WRITERS)
  @Operation(
      summary = "Opens a public class",
      description =
          "All five answers (owner of the content, whether the teacher answers for conversion, share"
              + " of content, what makes people pay, what follows) are required before a date; the"
              + " class before it must be rated.")
  @ApiResponse(responseCode = "201", description = "Location is where it can be followed")
  @ApiResponse(responseCode = "409", description = "the last class was not rated")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  ResponseEntity<ClassItem> open(
      @PathVariable String key, @RequestBody ClassBody body, Principal person)
      throws BusinessException {
    var opened =
        classes.open(
            new NewClass(
                ApiKeys.community(key, communities),
                body.offering(),
                body.wave(),
                body.plan(),
                body.date(),
                body.channel(),
                body.toGroups() == null || body.toGroups(),
                person.getName()));
    return ResponseEntity.created(URI.create("/api/v1/public-classes/" + opened.id()))
        .body(item(opened));
  }

  @GetMapping("/communities/{key}/public-classes")
  @PreAuthorize(READERS)
  @Operation(
      summary = "The public classes of a community",
      description = "Latest first, 50 a page.")
  List<ClassItem> findAll(@PathVariable String key, @RequestParam(defaultValue = "0") int page)
      throws BusinessException {
    var community = ApiKeys.community(key, communities);
    InvalidPageException.check(page, PAGE, PAGE);
    return classes.findPage(community, page, PAGE).stream().map(this::item).toList();
  }

  @GetMapping("/public-classes/{id}")
  @PreAuthorize(READERS)
  @Operation(summary = "One public class with its counts")
  ClassItem find(@PathVariable long id) throws BusinessException {
    return item(classes.find(id));
  }

  @GetMapping("/public-classes/{id}/registrations")
  @PreAuthorize(READERS)
  @Operation(
      summary = "Who registered",
      description = "With a place first, then who waits, then who left; first come first.")
  List<RegistrationItem> registrations(@PathVariable long id) throws BusinessException {
    classes.find(id);
    return registrations.findAll(id).stream().map(this::item).toList();
  }

  @PostMapping("/public-classes/{id}/registrations")
  @PreAuthorize(WRITERS)
  @Operation(
      summary = "Registers a member; repeatable",
      description = "Who comes when all places are taken waits, and moves up when somebody leaves.")
  RegistrationItem register(@PathVariable long id, @RequestBody RegistrationBody body)
      throws BusinessException {
    return item(
        registrations.register(id, new MemberId(body.member()), KnownBy.OPERATOR, body.phone()));
  }

  @PostMapping("/public-classes/{id}/attendance")
  @PreAuthorize(WRITERS)
  @Operation(
      summary = "Takes the attendance list of a meeting tool, all of it or nothing",
      description =
          "Columns, in Chinese or English: 昵称 name, 手机号 phone (optional), 入会时间 join_time, 退会时间"
              + " leave_time; what stands above the header is passed over. Matched to who registered"
              + " by phone, else by nickname; who is not matched waits for a person. The same file"
              + " again changes nothing.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "409", description = "the class is not open, or was called off")
  @ApiResponse(
      responseCode = "422",
      description = "errors: the first 100 wrong lines as {line, message}; total: how many")
  AttendanceResult attend(@PathVariable long id, HttpServletRequest request)
      throws BusinessException, IOException {
    return attendance.importCsv(id, request.getInputStream());
  }

  @PostMapping("/public-classes/{id}/questions")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(WRITERS)
  @Operation(summary = "Records what somebody who registered asked")
  void ask(@PathVariable long id, @RequestBody QuestionBody body, Principal person)
      throws BusinessException {
    classes.find(id);
    attendance.recordQuestion(id, new MemberId(body.member()), body.question(), person.getName());
  }

  @GetMapping("/public-classes/{id}/followup")
  @PreAuthorize(READERS)
  @Operation(
      summary = "How the follow-up of a class goes",
      description =
          "ordered, notNow (by reason), lost and open add up to who registered. callsToday and"
              + " callsTomorrow are called; overflow asked, too, but gets what all get.")
  FollowupCounts followup(@PathVariable long id) throws BusinessException {
    classes.find(id);
    return followups.count(id);
  }

  private ClassItem item(PublicClass of) {
    return new ClassItem(
        of.id(),
        of.community().value(),
        of.offering(),
        of.wave(),
        of.state().name().toLowerCase(Locale.ROOT),
        of.title(),
        of.startsAt(),
        of.endsAt(),
        of.capacity(),
        links
            .find(of.community(), GroupLinkPurpose.PUBLIC_CLASS, of.id())
            .map(link -> link.address())
            .orElse(null),
        of.rating(),
        of.replayUrl(),
        registrations.count(of.id()));
  }

  private RegistrationItem item(Registration one) {
    return new RegistrationItem(
        one.member().value(),
        AccountMask.maskNickname(one.nickname()),
        one.state().name().toLowerCase(Locale.ROOT),
        one.state() == io.qunflow.funnel.publicclass.PlaceState.WAITING
            ? registrations.waitingPlace(one)
            : null,
        one.registeredAt(),
        one.attended(),
        one.seconds(),
        one.questions(),
        one.endedAs(),
        one.endedWhy());
  }
}
