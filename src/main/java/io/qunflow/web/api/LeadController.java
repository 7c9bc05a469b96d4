package io.qunflow.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.lead.LeadKind;
import io.qunflow.funnel.lead.LeadPortraits;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NewLead;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
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

/** Leads: members with shown interest, and companies that ask (A4, P3, P4). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Leads", description = "Members with shown interest, and companies that ask")
class LeadController {

  private static final String READERS = "hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')";
  private static final String WRITERS = "hasAnyRole('OPERATOR', 'ADMIN')";
  private static final int PAGE = 50;

  private final CommunityService communities;
  private final Leads leads;
  private final LeadPortraits portraits;
  private final OfferingNames offerings;

  LeadController(
      CommunityService communities, Leads leads, LeadPortraits portraits, OfferingNames offerings) {
    this.communities = communities;
    this.leads = leads;
    this.portraits = portraits;
    this.offerings = offerings;
  }

  /**
   * @param kind {@code person, corporate}; person without
   * @param member id; may be left out for a company nobody of the community belongs to
   * @param offering key or id of what they want; may be left out
   * @param interest what they said or did, 1 to 500 characters
   * @param owner account of who follows; the caller without
   */
  record LeadBody(
      String kind,
      Long member,
      String company,
      @Schema(
              description = "key of the offering, or its number",
              oneOf = {String.class, Long.class})
          JsonNode offering,
      String interest,
      String owner) {}

  @PostMapping("/communities/{key}/leads")
  @PreAuthorize(WRITERS)
  @Operation(
      summary = "Opens a lead",
      description =
          "Only for shown interest: interest says what. While one of that kind is open for the same,"
              + " it is added to that one.")
  @ApiResponse(responseCode = "201", description = "Location is where it can be followed")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  ResponseEntity<LeadItem> open(
      @PathVariable String key, @RequestBody LeadBody body, Principal person)
      throws BusinessException {
    var kind = body.kind() == null ? LeadKind.PERSON : LeadKind.of(body.kind()).orElse(null);
    if (kind == null) {
      throw new UnknownWordException("kind", body.kind());
    }
    var community = ApiKeys.community(key, communities);
    var opened =
        leads.open(
            new NewLead(
                community,
                kind,
                body.member() == null ? null : new MemberId(body.member()),
                body.company(),
                offerings.id(community, body.offering()),
                body.interest(),
                body.owner()),
            person.getName());
    return ResponseEntity.created(URI.create("/api/v1/leads/" + opened.id()))
        .body(LeadItem.of(opened, portraits.findMissing(opened), null));
  }

  @GetMapping("/communities/{key}/leads")
  @PreAuthorize(READERS)
  @Operation(
      summary = "The leads of a community",
      description = "Open ones by when their next action is due, or ended ones; 50 a page.")
  List<LeadItem> findAll(
      @PathVariable String key,
      @RequestParam(defaultValue = "true") boolean open,
      @RequestParam(defaultValue = "0") int page)
      throws BusinessException {
    var community = ApiKeys.community(key, communities);
    InvalidPageException.check(page, PAGE, PAGE);
    var found = leads.findPage(community, open, page, PAGE);
    var missing = portraits.findMissing(community, found);
    return found.stream()
        .map(one -> LeadItem.of(one, missing.getOrDefault(one.id(), List.of()), null))
        .toList();
  }

  @GetMapping("/communities/{key}/leads/reasons")
  @PreAuthorize(READERS)
  @Operation(summary = "How many leads do not buy for which reason")
  Map<String, Integer> reasons(@PathVariable String key) throws BusinessException {
    return leads.countReasons(ApiKeys.community(key, communities)).entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().word(), Map.Entry::getValue));
  }

  @GetMapping("/leads/{id}")
  @PreAuthorize(READERS)
  @Operation(summary = "One lead with its history")
  LeadItem find(@PathVariable long id) throws BusinessException {
    var lead = leads.find(id);
    return LeadItem.of(
        lead,
        portraits.findMissing(lead),
        leads.findEntries(id).stream().map(LeadItem.EntryItem::of).toList());
  }
}
