package io.qunflow.web.api;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.publicclass.ClassCounts;
import io.qunflow.funnel.publicclass.ClassPlanning;
import io.qunflow.funnel.publicclass.NewClass;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.publicclass.Registrations;
import io.qunflow.operations.link.GroupLink;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public classes: opened with five answers (P1). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Public classes", description = "Free classes that turn interested members into buyers")
class PublicClassController {

  private static final String READERS = "hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')";
  private static final String WRITERS = "hasAnyRole('OPERATOR', 'ADMIN')";
  private static final int PAGE = 50;

  private final CommunityService communities;
  private final PublicClasses classes;
  private final ClassPlanning planning;
  private final Registrations registrations;
  private final GroupLinks links;
  private final OfferingNames offerings;

  PublicClassController(
      CommunityService communities,
      PublicClasses classes,
      ClassPlanning planning,
      Registrations registrations,
      GroupLinks links,
      OfferingNames offerings) {
    this.communities = communities;
    this.classes = classes;
    this.planning = planning;
    this.registrations = registrations;
    this.links = links;
    this.offerings = offerings;
  }

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
    var community = ApiKeys.community(key, communities);
    var opened =
        planning.open(
            new NewClass(
                community,
                offerings.id(community, body.offering()),
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
    return items(community, classes.findPage(community, page, PAGE));
  }

  @GetMapping("/public-classes/{id}")
  @PreAuthorize(READERS)
  @Operation(summary = "One public class with its counts")
  ClassItem find(@PathVariable long id) throws BusinessException {
    return item(classes.find(id));
  }

  private ClassItem item(PublicClass of) {
    var link = links.find(of.community(), GroupLinkPurpose.PUBLIC_CLASS, of.id());
    return item(of, link.map(GroupLink::address).orElse(null), registrations.count(of.id()));
  }

  /** What is looked up is looked up once for all of them. */
  private List<ClassItem> items(CommunityKey community, List<PublicClass> many) {
    var counts = registrations.count(many.stream().map(PublicClass::id).toList());
    Map<Long, URI> addresses =
        links.findAll(community).stream()
            .filter(link -> link.purpose() == GroupLinkPurpose.PUBLIC_CLASS)
            .collect(Collectors.toMap(GroupLink::object, GroupLink::address));
    return many.stream()
        .map(one -> item(one, addresses.get(one.id()), counts.get(one.id())))
        .toList();
  }

  private static ClassItem item(PublicClass of, URI link, ClassCounts counts) {
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
        link,
        of.rating(),
        of.replayUrl(),
        counts);
  }
}
