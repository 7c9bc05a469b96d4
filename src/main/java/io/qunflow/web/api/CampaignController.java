package io.qunflow.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignChangedException;
import io.qunflow.operations.campaign.CampaignDocument;
import io.qunflow.operations.campaign.CampaignDocuments;
import io.qunflow.operations.campaign.CampaignHistory;
import io.qunflow.operations.campaign.CampaignRefusedException;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.DryRuns;
import io.qunflow.operations.campaign.FiringProgress;
import io.qunflow.operations.campaign.InvalidCampaignException;
import io.qunflow.operations.campaign.UnknownCampaignException;
import io.qunflow.shared.Wording;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is started by the clock: for schedulers, operators and admins (C1–C5). */
@RestController
@RequestMapping("/api/v1/campaigns")
@Tag(name = "Campaigns", description = "What is started by the clock: what, for whom, when")
class CampaignController {

  private static final int MOST_FIRINGS = 200;

  private final CommunityService communities;
  private final Campaigns campaigns;
  private final CampaignHistory history;
  private final FiringProgress progress;
  private final DryRuns dryRuns;
  private final Clock clock;

  CampaignController(
      CommunityService communities,
      Campaigns campaigns,
      CampaignHistory history,
      FiringProgress progress,
      DryRuns dryRuns,
      Clock clock) {
    this.communities = communities;
    this.campaigns = campaigns;
    this.history = history;
    this.progress = progress;
    this.dryRuns = dryRuns;
    this.clock = clock;
  }

  @PostMapping
  @Operation(
      summary = "Writes a campaign",
      description =
          "It does not fire before it is switched on. The body is the document that export gives:"
              + " where it names a segment or a questionnaire, the name decides, and the id beside it"
              + " is another's elsewhere.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = CampaignDocument.class))))
  @ApiResponse(responseCode = "201", description = "Location is the campaign")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  ResponseEntity<CampaignView> create(@RequestBody JsonNode json, Principal person)
      throws UnknownCommunityException,
          InvalidCampaignException,
          UnknownCampaignException,
          MissingFieldException {
    var given = CampaignDocuments.read(json);
    MissingFieldException.check(
        "community", given.community(), Wording.of("写社群的 key", "Name the key of the community"));
    var community = ApiKeys.community(given.community(), communities);
    long id = campaigns.create(community, given, person.getName());
    return ResponseEntity.created(URI.create("/api/v1/campaigns/" + id)).body(view(id));
  }

  @GetMapping
  @Operation(
      summary = "Campaigns, those that are on first",
      description = "Of all communities without one.")
  List<CampaignView> all(@RequestParam(required = false) String community)
      throws UnknownCommunityException {
    Optional<CommunityKey> of = Optional.empty();
    if (community != null) {
      of = Optional.of(ApiKeys.community(community, communities));
    }
    return campaigns.findAll(of).stream().map(this::view).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One campaign")
  CampaignView one(@PathVariable long id) throws UnknownCampaignException {
    return view(id);
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Changes a campaign",
      description = "What is planned is planned anew; what runs goes on as it was.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = CampaignDocument.class))))
  @ApiResponse(responseCode = "409", description = "Somebody else was first: read it again")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  CampaignView change(
      @PathVariable long id,
      @Parameter(description = "The one that was read") @RequestParam int revision,
      @RequestBody JsonNode json,
      Principal person)
      throws UnknownCampaignException, InvalidCampaignException, CampaignChangedException {
    campaigns.change(id, revision, CampaignDocuments.read(json), person.getName());
    return view(id);
  }

  @GetMapping("/{id}/document")
  @Operation(summary = "The document of a campaign, to be written elsewhere again")
  CampaignDocument export(@PathVariable long id) throws UnknownCampaignException {
    return campaigns.export(campaigns.find(id));
  }

  @PostMapping("/{id}/on")
  @Operation(summary = "Lets a campaign fire from now on")
  @ApiResponse(responseCode = "409", description = "Nothing is left to fire")
  CampaignView switchOn(@PathVariable long id, Principal person)
      throws UnknownCampaignException, CampaignRefusedException {
    campaigns.switchOn(id, person.getName());
    return view(id);
  }

  @PostMapping("/{id}/off")
  @Operation(summary = "Lets a campaign fire no more", description = "What runs goes on.")
  CampaignView switchOff(@PathVariable long id, Principal person) throws UnknownCampaignException {
    campaigns.switchOff(id, person.getName());
    return view(id);
  }

  @GetMapping("/{id}/firings")
  @Operation(
      summary = "The next firings of a campaign, and the last",
      description =
          "next: 1 to 200, 20 without. Whether it is on or not. Of the last ones waiting, done,"
              + " skipped and failed add up to the audience at every moment: waiting is queued or on"
              + " the daily sheet, done is sent or ticked by the person who did.")
  FiringsView firings(@PathVariable long id, @RequestParam(defaultValue = "20") int next)
      throws UnknownCampaignException, InvalidPageException {
    InvalidPageException.checkCount("next", next, MOST_FIRINGS);
    var campaign = campaigns.find(id);
    var firings = campaigns.next(campaign.plan(), clock.instant(), next);
    var past = history.findPage(id, 0, MOST_FIRINGS);
    return FiringsView.of(campaign, firings, past, progress.of(past));
  }

  @PostMapping("/{id}/dry-run")
  @Operation(
      summary = "Who would get what at the next firing, and why others would not",
      description =
          "Nothing is sent or kept. members, some of each reason, is left out for who may not see"
              + " members.")
  DryRunView dryRun(@PathVariable long id, Authentication person)
      throws UnknownCampaignException, UnknownSegmentException, UnknownCommunityException {
    var campaign = campaigns.find(id);
    return DryRunView.of(dryRuns.run(campaign), seesMembers(person));
  }

  private CampaignView view(long id) throws UnknownCampaignException {
    return view(find(id));
  }

  private CampaignView view(Campaign campaign) {
    return CampaignView.of(campaign, campaigns.export(campaign));
  }

  private Campaign find(long id) throws UnknownCampaignException {
    return campaigns.find(id);
  }

  private static boolean seesMembers(Authentication person) {
    return person.getAuthorities().stream()
        .anyMatch(
            role ->
                List.of("ROLE_OPERATOR", "ROLE_AUDITOR", "ROLE_ADMIN")
                    .contains(role.getAuthority()));
  }
}
