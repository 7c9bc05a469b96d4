package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.honour.award.Award;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignChangedException;
import io.qunflow.operations.campaign.CampaignDocument;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.InvalidCampaignException;
import io.qunflow.operations.campaign.UnknownCampaignException;
import io.qunflow.operations.campaign.UnreadableCampaignException;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a campaign; shows its next twenty firings while it is written (C2). */
@Controller
@RequestMapping("/communities/{key}/campaigns")
@ForSchedulers
class CampaignEditPageController {

  private static final String NEW = "new";
  private static final int NEXT = 20;

  static final List<String> CHANNELS =
      List.of(
          "manual.groups",
          "inbox",
          "mail",
          "manual",
          "wecom-robot.groups",
          "feishu-robot.groups",
          "dingtalk-robot.groups",
          "wecom-customer",
          "webhook");

  /** By which groups can hear of awards. */
  static final List<String> POSTS =
      List.of("manual", "wecom-robot", "feishu-robot", "dingtalk-robot", "webhook");

  static final List<MessageKind> KINDS =
      List.of(
          MessageKind.NOTICE,
          MessageKind.MARKETING,
          MessageKind.WELCOME,
          MessageKind.DISCUSSION,
          MessageKind.HONOUR);

  private final CommunityService communities;
  private final Segments segments;
  private final Questionnaires questionnaires;
  private final Offerings offerings;
  private final Campaigns campaigns;
  private final CampaignWords says;
  private final Words words;
  private final Clock clock;

  CampaignEditPageController(
      CommunityService communities,
      Segments segments,
      Questionnaires questionnaires,
      Offerings offerings,
      Campaigns campaigns,
      CampaignWords says,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.segments = segments;
    this.questionnaires = questionnaires;
    this.offerings = offerings;
    this.campaigns = campaigns;
    this.says = says;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/new")
  String add(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "message") String what,
      Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    var today = LocalDate.now(clock.withZone(ZoneId.of(community.timeZone())));
    model.addAttribute("form", CampaignForm.fresh(today.atStartOfDay().toString(), what));
    return page(community, NEW, model);
  }

  @GetMapping("/{id:\\d+}")
  String edit(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws UnknownCommunityException, UnknownCampaignException {
    try {
      model.addAttribute("form", form(known(key, id)));
    } catch (UnreadableCampaignException e) {
      return "redirect:/campaigns/" + id;
    }
    return page(communities.find(key), "" + id, model);
  }

  /** The next firings of what is typed. Keeps nothing. */
  @PostMapping("/{id}/preview")
  String preview(
      @PathVariable CommunityKey key,
      @PathVariable String id,
      @ModelAttribute("form") CampaignForm form,
      BindingResult typed,
      Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    try {
      var plan = campaigns.read(key, document(form, key, typed));
      var next = campaigns.next(plan, clock.instant(), NEXT);
      model.addAttribute("next", next.stream().map(one -> says.firing(one, plan.zone())).toList());
    } catch (InvalidCampaignException e) {
      FieldErrors.add(e, names(e), typed);
    }
    return page(community, id, model);
  }

  @PostMapping("/{id}")
  String save(
      @PathVariable CommunityKey key,
      @PathVariable String id,
      @ModelAttribute("form") CampaignForm form,
      BindingResult typed,
      Principal person,
      Model model,
      RedirectAttributes next)
      throws UnknownCommunityException, UnknownCampaignException {
    var community = communities.find(key);
    var document = document(form, key, typed);
    if (!typed.hasErrors()) {
      try {
        long saved = save(key, id, form, document, person.getName());
        next.addFlashAttribute("done", words.say("campaign.saved"));
        return "redirect:/campaigns/" + saved;
      } catch (InvalidCampaignException e) {
        FieldErrors.add(e, names(e), typed);
      } catch (CampaignChangedException e) {
        model.addAttribute("refused", Said.of(e));
      }
    }
    return page(community, id, model);
  }

  private static CampaignForm form(Campaign campaign) {
    return CampaignForm.of(campaign.document(), campaign.revision());
  }

  private long save(
      CommunityKey key, String id, CampaignForm form, CampaignDocument document, String by)
      throws UnknownCommunityException,
          InvalidCampaignException,
          UnknownCampaignException,
          CampaignChangedException {
    if (id.equals(NEW)) {
      return campaigns.create(key, document, by);
    }
    var campaign = known(key, id.matches("\\d{1,18}") ? Long.parseLong(id) : -1);
    campaigns.change(campaign.id(), form.revision(), document, by);
    return campaign.id();
  }

  private static CampaignDocument document(
      CampaignForm form, CommunityKey key, BindingResult typed) {
    return form.document(key.value(), typed);
  }

  private static java.util.Map<String, String> names(InvalidCampaignException e) {
    var names = new java.util.HashMap<String, String>(CampaignForm.NAMES);
    e.errors()
        .keySet()
        .forEach(field -> names.putIfAbsent(field, "values[" + CampaignSteps.field(field) + "]"));
    return names;
  }

  private Campaign known(CommunityKey key, long id) throws UnknownCampaignException {
    var campaign = campaigns.find(id);
    if (!campaign.community().equals(key)) {
      throw new UnknownCampaignException(id);
    }
    return campaign;
  }

  private String page(Community community, String id, Model model) {
    model.addAttribute("community", community);
    model.addAttribute("id", id);
    model.addAttribute("segments", segments.findAll(community.key()));
    model.addAttribute("questionnaires", questionnaires.findAll(community.key()));
    model.addAttribute("channels", CHANNELS);
    model.addAttribute("kinds", KINDS);
    model.addAttribute("whats", CampaignKind.values());
    model.addAttribute("awards", Award.values());
    model.addAttribute("posts", POSTS);
    model.addAttribute("offerings", offerings.findAll(community.key()));
    model.addAttribute("rows", CampaignSteps.rows((CampaignForm) model.getAttribute("form")));
    model.addAttribute(
        "events",
        campaigns.events().stream()
            .map(event -> new Event(event.key(), Said.of(event.name())))
            .toList());
    return "console/campaign-edit";
  }

  record Event(String key, String name) {}
}
