package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.publicclass.ClassChanges;
import io.qunflow.funnel.publicclass.ClassDate;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.publicclass.Registrations;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Moves public classes, calls them off, and frees places (P1, P2). */
@RestController
@RequestMapping("/api/v1/public-classes/{id}")
@PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
@Tag(name = "Public classes", description = "Free classes that turn interested members into buyers")
class ClassChangeController {

  private final CommunityService communities;
  private final PublicClasses classes;
  private final ClassChanges changes;
  private final Registrations registrations;

  ClassChangeController(
      CommunityService communities,
      PublicClasses classes,
      ClassChanges changes,
      Registrations registrations) {
    this.communities = communities;
    this.classes = classes;
    this.changes = changes;
    this.registrations = registrations;
  }

  /**
   * What is left out stays as it is.
   *
   * @param minutes 10 to 600
   * @param capacity 1 to 100,000; who waited moves up
   */
  record Date(Moment startsAt, Integer minutes, Integer capacity) {}

  @PutMapping("/date")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Moves a class, or changes its length or places",
      description =
          "What is left out stays. Who registered is told when it begins at another time;"
              + " who waited moves up when there are more places. Repeatable.")
  @ApiResponse(responseCode = "409", description = "It is not open, or began already")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  void move(@PathVariable long id, @RequestBody Date given) throws BusinessException {
    var of = classes.find(id);
    changes.move(id, date(of, given));
  }

  @PostMapping("/off")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Calls a class off",
      description = "Who registered is told, and not followed up.")
  @ApiResponse(responseCode = "409", description = "It is not open, or began already")
  void callOff(@PathVariable long id) throws BusinessException {
    changes.callOff(id);
  }

  @DeleteMapping("/registrations/{member}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Frees the place of a member, or takes them off the waiting list",
      description = "Who waits longest gets the place and is told. Repeatable.")
  @ApiResponse(responseCode = "409", description = "Nobody can register, or leave, any more")
  void leave(@PathVariable long id, @PathVariable long member) throws BusinessException {
    registrations.leave(id, new MemberId(member));
  }

  /** One without a date is refused by the service, whatever is asked of it. */
  private ClassDate date(PublicClass of, Date given) throws BusinessException {
    var zone = ApiKeys.zone(of.community(), communities);
    var wanted = given.startsAt() == null ? of.startsAt() : given.startsAt().at(zone);
    int minutes = of.isDated() ? (int) Duration.between(of.startsAt(), of.endsAt()).toMinutes() : 0;
    var local = wanted == null ? null : wanted.atZone(zone);
    return new ClassDate(
        of.title(),
        of.about(),
        local == null ? null : local.toLocalDateTime(),
        local == null ? null : local.getOffset(),
        given.minutes() == null ? minutes : given.minutes(),
        given.capacity() == null ? of.capacity() : given.capacity(),
        of.meetingUrl(),
        of.againWhy());
  }
}
