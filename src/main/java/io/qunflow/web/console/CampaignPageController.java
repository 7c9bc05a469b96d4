package io.qunflow.web.console;

import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignChangedException;
import io.qunflow.operations.campaign.CampaignDocuments;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.DryRuns;
import io.qunflow.operations.campaign.InvalidCampaignException;
import io.qunflow.operations.campaign.UnknownCampaignException;
import io.qunflow.operations.campaign.UnreadableCampaignException;
import io.qunflow.web.Said;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One campaign: its next twenty firings, a dry run, what came of it, its document (C1–C3). */
@Controller
@RequestMapping("/campaigns/{id:\\d+}")
class CampaignPageController {

  private final Campaigns campaigns;
  private final DryRuns dryRuns;
  private final CampaignPages pages;
  private final Words words;

  CampaignPageController(Campaigns campaigns, DryRuns dryRuns, CampaignPages pages, Words words) {
    this.campaigns = campaigns;
    this.dryRuns = dryRuns;
    this.pages = pages;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable long id, Model model)
      throws UnknownCampaignException, UnknownCommunityException {
    Campaign campaign;
    try {
      campaign = campaigns.find(id);
    } catch (UnreadableCampaignException e) {
      return pages.unreadable(e, model);
    }
    pages.show(campaign, model);
    return "console/campaign";
  }

  /** Writes one anew whose document cannot be read any more, or is wanted as a whole. */
  @PostMapping("/document")
  @ForSchedulers
  String rewrite(
      @PathVariable long id,
      @RequestParam int revision,
      @RequestParam String document,
      Principal person,
      RedirectAttributes next)
      throws UnknownCampaignException {
    try {
      campaigns.change(id, revision, CampaignDocuments.read(document), person.getName());
      next.addFlashAttribute("done", words.say("campaign.saved"));
    } catch (InvalidCampaignException | CampaignChangedException e) {
      next.addFlashAttribute("refused", Said.of(e));
      next.addFlashAttribute("typed", document);
    }
    return "redirect:/campaigns/" + id;
  }

  @PostMapping("/dry-run")
  @ForSchedulers
  String dryRun(@PathVariable long id, Model model)
      throws UnknownCampaignException, UnknownCommunityException {
    try {
      var campaign = campaigns.find(id);
      var dry = dryRuns.run(campaign);
      pages.show(campaign, dry, model);
    } catch (UnknownSegmentException e) {
      model.addAttribute("refused", Said.of(e));
    } catch (UnreadableCampaignException e) {
      return pages.unreadable(e, model);
    }
    return show(id, model);
  }

  @GetMapping("/document.json")
  ResponseEntity<String> export(@PathVariable long id) throws UnknownCampaignException {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"campaign-" + id + ".json\"")
        .body(document(id));
  }

  /** Of one that cannot be read the text as it is kept. */
  private String document(long id) throws UnknownCampaignException {
    try {
      return CampaignDocuments.write(campaigns.export(campaigns.find(id)));
    } catch (UnreadableCampaignException e) {
      return e.text();
    }
  }
}
