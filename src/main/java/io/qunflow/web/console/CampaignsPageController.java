package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignDocuments;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignHistory;
import io.qunflow.operations.campaign.CampaignState;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.FiringProgress;
import io.qunflow.operations.campaign.FiringResult;
import io.qunflow.operations.campaign.InvalidCampaignException;
import io.qunflow.web.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All campaigns, each with its next firing and what came of the last (C1). */
@Controller
class CampaignsPageController {

  private final CommunityService communities;
  private final Campaigns campaigns;
  private final CampaignHistory history;
  private final FiringProgress progress;
  private final CampaignWords says;
  private final Words words;

  CampaignsPageController(
      CommunityService communities,
      Campaigns campaigns,
      CampaignHistory history,
      FiringProgress progress,
      CampaignWords says,
      Words words) {
    this.communities = communities;
    this.campaigns = campaigns;
    this.history = history;
    this.progress = progress;
    this.says = says;
    this.words = words;
  }

  /**
   * @param next when it fires next; null unless it is on
   * @param last what came of the last firing; null before the first
   */
  record Line(
      long id,
      String name,
      String community,
      boolean on,
      String state,
      String work,
      String timing,
      String next,
      String last,
      String lastAt,
      boolean failed) {}

  @GetMapping("/campaigns")
  String list(@RequestParam(defaultValue = "") String community, Model model) {
    var all = communities.findAll();
    var names = all.stream().collect(Collectors.toMap(Community::key, Community::name));
    var of =
        CommunityKey.isValid(community)
            ? Optional.of(new CommunityKey(community)).filter(names::containsKey)
            : Optional.<CommunityKey>empty();
    var found = campaigns.findAll(of);
    var last = history.findLast(found.stream().map(Campaign::id).toList());
    model.addAttribute("lines", lines(found, names, last, progress.of(last.values())));
    model.addAttribute("unreadable", campaigns.findUnreadable(of));
    model.addAttribute("communities", all);
    model.addAttribute("of", of.map(CommunityKey::value).orElse(""));
    return "console/campaigns";
  }

  @PostMapping("/campaigns/import")
  @ForSchedulers
  String importDocument(
      @RequestParam String community,
      @RequestParam MultipartFile document,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException, IOException {
    try {
      var text = new String(document.getBytes(), StandardCharsets.UTF_8);
      long id =
          campaigns.create(
              new CommunityKey(community), CampaignDocuments.read(text), person.getName());
      next.addFlashAttribute("done", words.say("campaign.imported"));
      return "redirect:/campaigns/" + id;
    } catch (InvalidCampaignException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return "redirect:/campaigns";
    }
  }

  private List<Line> lines(
      List<Campaign> found,
      Map<CommunityKey, String> names,
      Map<Long, CampaignFiring> last,
      Map<Long, FiringResult> results) {
    return found.stream()
        .map(
            campaign -> {
              var zone = campaign.plan().zone();
              var firing = Optional.ofNullable(last.get(campaign.id()));
              return new Line(
                  campaign.id(),
                  campaign.plan().name(),
                  names.get(campaign.community()),
                  campaign.state() == CampaignState.ON,
                  says.state(campaign),
                  says.work(campaign.plan().work()),
                  says.timing(campaign.plan()),
                  campaign.next().map(at -> words.exactly(at, zone)).orElse(null),
                  firing.map(one -> says.result(campaign, one, results.get(one.id()))).orElse(null),
                  firing.map(one -> words.moment(one.planned(), zone)).orElse(null),
                  firing
                      .filter(
                          one -> one.state() == io.qunflow.operations.campaign.FiringState.FAILED)
                      .isPresent());
            })
        .toList();
  }
}
