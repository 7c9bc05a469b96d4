package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.qunflow.community.AccountMask;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.publicclass.Attendance;
import io.qunflow.funnel.publicclass.AttendanceResult;
import io.qunflow.funnel.publicclass.Attendees;
import io.qunflow.funnel.publicclass.ClassReach;
import io.qunflow.funnel.publicclass.ClassReaches;
import io.qunflow.funnel.publicclass.FollowupCounts;
import io.qunflow.funnel.publicclass.FollowupFigures;
import io.qunflow.funnel.publicclass.KnownBy;
import io.qunflow.funnel.publicclass.PlaceState;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.publicclass.Registration;
import io.qunflow.funnel.publicclass.Registrations;
import io.qunflow.funnel.publicclass.SignUp;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Who registered for a public class, came, asked, and what became of them (P2, P3). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Public classes", description = "Free classes that turn interested members into buyers")
class ClassPeopleController {

  private static final String READERS = "hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')";
  private static final String WRITERS = "hasAnyRole('OPERATOR', 'ADMIN')";

  private static final String FILE = "file";

  private final PublicClasses classes;
  private final Registrations registrations;
  private final Attendance attendance;
  private final Attendees attendees;
  private final FollowupFigures followups;
  private final ClassReaches reaches;

  ClassPeopleController(
      PublicClasses classes,
      Registrations registrations,
      Attendance attendance,
      Attendees attendees,
      FollowupFigures followups,
      ClassReaches reaches) {
    this.classes = classes;
    this.registrations = registrations;
    this.attendance = attendance;
    this.attendees = attendees;
    this.followups = followups;
    this.reaches = reaches;
  }

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

  /** How far a follow-up is, and whom its mass part reaches. */
  record FollowupItem(@JsonUnwrapped FollowupCounts counts, ClassReach reach) {}

  @GetMapping("/public-classes/{id}/registrations")
  @PreAuthorize(READERS)
  @Operation(
      summary = "Who registered",
      description = "With a place first, then who waits, then who left; first come first.")
  List<RegistrationItem> registrations(@PathVariable long id) throws BusinessException {
    classes.find(id);
    var all = registrations.findAll(id);
    var places = Registrations.waitingPlaces(all);
    return all.stream().map(one -> item(one, places.get(one.id()))).toList();
  }

  @PostMapping("/public-classes/{id}/registrations")
  @PreAuthorize(WRITERS)
  @Operation(
      summary = "Registers a member; repeatable",
      description =
          "Who comes when all places are taken waits, and moves up when somebody leaves. Gives no"
              + " consent to offers: only the member can.")
  RegistrationItem register(@PathVariable long id, @RequestBody RegistrationBody body)
      throws BusinessException {
    var one =
        registrations.register(
            id, new MemberId(body.member()), KnownBy.OPERATOR, SignUp.of(body.phone()));
    boolean waits = one.state() == PlaceState.WAITING;
    return item(one, waits ? registrations.waitingPlace(one) : null);
  }

  @PostMapping("/public-classes/{id}/attendance")
  @PreAuthorize(WRITERS)
  @Operation(
      summary = "Takes the attendance list of a meeting tool, all of it or nothing",
      description =
          "Columns, in Chinese or English: 昵称 name, 手机号 phone (optional), 入会时间 join_time, 退会时间"
              + " leave_time; what stands above the header is passed over. Matched to who registered"
              + " by phone, else by nickname; who is not matched waits for a person. The same file"
              + " again changes nothing. Times are by the clock of the community's zone, or with an"
              + " offset; joining lies at most a day before the class begins or after it ends, and"
              + " not in the future (ten minutes are let pass for clocks that differ).",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                    mediaType = "multipart/form-data",
                    schema = @Schema(type = "object"),
                    schemaProperties =
                        @SchemaProperty(
                            name = "file",
                            schema = @Schema(type = "string", format = "binary")))
              }))
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "409", description = "the class is not open, or was called off")
  @ApiResponse(
      responseCode = "422",
      description = "errors: the first 100 wrong lines as {line, message}; total: how many")
  AttendanceResult attend(@PathVariable long id, HttpServletRequest request)
      throws BusinessException, MissingServletRequestPartException, IOException {
    try (var list = list(request)) {
      return attendance.importCsv(id, list);
    }
  }

  private static InputStream list(HttpServletRequest request)
      throws MissingServletRequestPartException, IOException {
    if (!(request instanceof MultipartHttpServletRequest form)) {
      return request.getInputStream();
    }
    var file = form.getFile(FILE);
    if (file == null) {
      throw new MissingServletRequestPartException(FILE);
    }
    return file.getInputStream();
  }

  @PostMapping("/public-classes/{id}/questions")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(WRITERS)
  @Operation(
      summary = "Records what somebody who registered asked",
      description =
          "Who was there and asked is called, also when it is recorded after the class was followed"
              + " up, unless something else has reached them already (late in the follow-up).")
  void ask(@PathVariable long id, @RequestBody QuestionBody body, Principal person)
      throws BusinessException {
    classes.find(id);
    attendees.recordQuestion(id, new MemberId(body.member()), body.question(), person.getName());
  }

  @GetMapping("/public-classes/{id}/followup")
  @PreAuthorize(READERS)
  @Operation(
      summary = "How the follow-up of a class goes",
      description =
          "ordered, notNow (by reason), lost and open add up to who registered. callsToday and"
              + " callsTomorrow are called; overflow asked, too, but gets what all get. late: of whom it"
              + " became known that they came, or asked, when something else had reached them. reach: whom offers"
              + " reach, of how many, and by reason why not the others.")
  FollowupItem followup(@PathVariable long id) throws BusinessException {
    var of = classes.find(id);
    var reach = of.isDated() ? reaches.find(of) : new ClassReach(0, 0, Map.of(), 0);
    return new FollowupItem(followups.count(id), reach);
  }

  private static RegistrationItem item(Registration one, Integer waitingPlace) {
    return new RegistrationItem(
        one.member().value(),
        AccountMask.maskNickname(one.nickname()),
        one.state().name().toLowerCase(Locale.ROOT),
        waitingPlace,
        one.registeredAt(),
        one.attended(),
        one.seconds(),
        one.questions(),
        one.endedAs(),
        one.endedWhy());
  }
}
