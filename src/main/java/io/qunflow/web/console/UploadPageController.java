package io.qunflow.web.console;

import io.qunflow.activity.ImportsBusyException;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.activity.intake.LegalBasis;
import io.qunflow.activity.upload.InvalidChoiceException;
import io.qunflow.activity.upload.Proposals;
import io.qunflow.activity.upload.UnknownUploadException;
import io.qunflow.activity.upload.Upload;
import io.qunflow.activity.upload.UploadBusyException;
import io.qunflow.activity.upload.Uploads;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One upload, from its preview to its result. Its page can be left and found again; it shows
 * whatever the upload is at.
 */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/import/{id}")
class UploadPageController {

  private final CommunityService communities;
  private final GroupService groups;
  private final Uploads uploads;
  private final Proposals proposals;
  private final Words words;
  private final Clock clock;

  UploadPageController(
      CommunityService communities,
      GroupService groups,
      Uploads uploads,
      Proposals proposals,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.groups = groups;
    this.uploads = uploads;
    this.proposals = proposals;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable CommunityKey key, @PathVariable String id, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    try {
      var upload = uploads.find(key, id);
      return page(community, upload, null, Map.of(), model);
    } catch (UnknownUploadException e) {
      model.addAttribute("community", community);
      return "console/import-lost";
    }
  }

  /** Only the part that changes while it runs; afterwards the page is loaded anew. */
  @GetMapping("/progress")
  String progress(
      @PathVariable CommunityKey key,
      @PathVariable String id,
      Model model,
      HttpServletResponse response)
      throws UnknownCommunityException {
    var view = show(key, id, model);
    if (model.getAttribute("upload") instanceof Upload upload && upload.state().isRunning()) {
      return "console/import-running :: job";
    }
    response.setHeader("HX-Refresh", "true");
    return view;
  }

  /** Another preview, with the zone, moment and columns that were typed. */
  @PostMapping("/look")
  String look(
      @PathVariable CommunityKey key,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> given,
      Model model)
      throws UnknownCommunityException, BusinessException {
    var community = communities.find(key);
    var upload = uploads.find(key, id);
    if (upload.preview() != null) {
      var form = ImportForm.typed(upload.preview(), given);
      var wrong = new LinkedHashMap<String, String>();
      var zone = form.zone(wrong);
      var dayZone = ZoneId.of(community.timeZone());
      var taken = form.taken(zone == null ? dayZone : zone, wrong);
      if (!wrong.isEmpty()) {
        return page(community, upload, form, said(wrong), model);
      }
      uploads.readAgain(
          key,
          id,
          new ReadSettings(
              zone == null ? dayZone : zone, taken == null ? clock.instant() : taken, form.uses()));
    }
    return "redirect:/communities/" + key + "/import/" + id;
  }

  @PostMapping("/start")
  String start(
      @PathVariable CommunityKey key,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> given,
      Principal person,
      RedirectAttributes next,
      Model model)
      throws UnknownCommunityException, BusinessException {
    var community = communities.find(key);
    var upload = uploads.find(key, id);
    var address = "redirect:/communities/" + key + "/import/" + id;
    if (upload.state() != Upload.State.READY) {
      return address;
    }
    var form = ImportForm.typed(upload.preview(), given);
    var wrong = new LinkedHashMap<String, String>();
    var zone = ZoneId.of(community.timeZone());
    var choice =
        form.toChoice(
            upload.preview(),
            groups.findAll(key),
            zone,
            LocalDate.ofInstant(clock.instant(), zone),
            wrong);
    var errors = new LinkedHashMap<>(said(wrong));
    try {
      if (errors.isEmpty()) {
        uploads.start(key, id, choice, person.getName());
        return address;
      }
      uploads.check(key, id, choice);
    } catch (InvalidChoiceException e) {
      Said.of(e.errors()).forEach(errors::putIfAbsent);
    } catch (ImportsBusyException | UploadBusyException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return address;
    }
    return page(community, upload, form, errors, model);
  }

  /** Stops what runs, or forgets what waits. */
  @PostMapping("/cancel")
  String cancel(@PathVariable CommunityKey key, @PathVariable String id, RedirectAttributes next)
      throws UnknownUploadException {
    var importing = uploads.find(key, id).state() == Upload.State.IMPORTING;
    uploads.cancel(key, id);
    if (importing) {
      return "redirect:/communities/" + key + "/import/" + id;
    }
    next.addFlashAttribute("done", words.say("import.forgotten"));
    return "redirect:/communities/" + key + "/import";
  }

  /** How one group of the file would meet another group of the community. */
  @GetMapping("/seam")
  String seam(
      @PathVariable CommunityKey key,
      @PathVariable String id,
      @RequestParam int line,
      @RequestParam MultiValueMap<String, String> given,
      Model model)
      throws UnknownCommunityException, UnknownUploadException {
    var preview = uploads.find(key, id).preview();
    var chosen = given.getFirst("group." + line);
    if (preview == null || line < 0 || line >= preview.groups().size() || chosen == null) {
      throw new UnknownUploadException(id);
    }
    model.addAttribute(
        "seam",
        UploadView.seam(proposals.findSeam(key, preview.groups().get(line), chosen), words));
    return "console/import-choose :: seam";
  }

  private String page(
      Community community, Upload upload, ImportForm typed, Map<String, String> wrong, Model model)
      throws UnknownCommunityException {
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("upload", upload);
    switch (upload.state()) {
      case READING, IMPORTING -> {
        return "console/import-running";
      }
      case READY -> {
        var proposal = proposals.propose(community.key(), upload.preview());
        var form = typed == null ? ImportForm.proposed(upload.preview(), proposal) : typed;
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("view", UploadView.of(upload.preview(), form, proposal, zone, words));
        model.addAttribute("groups", groups.findAll(community.key()));
        model.addAttribute("bases", LegalBasis.values());
        model.addAttribute("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), zone));
        return "console/import-choose";
      }
      default -> {
        model.addAttribute("result", ResultView.of(upload, zone, words));
        return "console/import-result";
      }
    }
  }

  private Map<String, String> said(Map<String, String> wrong) {
    var said = new LinkedHashMap<String, String>();
    wrong.forEach((field, message) -> said.put(field, words.say(message)));
    return said;
  }
}
