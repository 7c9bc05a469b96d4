package io.qunflow.web.console;

import io.qunflow.activity.FileTooLargeException;
import io.qunflow.activity.ImportsBusyException;
import io.qunflow.activity.figure.HeadCounts;
import io.qunflow.activity.figure.InvalidHeadCountException;
import io.qunflow.activity.format.FileRefusedException;
import io.qunflow.activity.intake.ImportLog;
import io.qunflow.activity.intake.ImportTakeBack;
import io.qunflow.activity.upload.Arrival;
import io.qunflow.activity.upload.Uploads;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way in: drop a file, see what was imported before, take an import back. */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/import")
class ImportPageController {

  private static final int MOST_IMPORTS = 100;

  private final CommunityService communities;
  private final GroupService groups;
  private final Uploads uploads;
  private final ImportLog imports;
  private final ImportTakeBack takeBack;
  private final HeadCounts headCounts;
  private final Clock clock;
  private final Words words;
  private final DataSize most;

  ImportPageController(
      CommunityService communities,
      GroupService groups,
      Uploads uploads,
      ImportLog imports,
      ImportTakeBack takeBack,
      HeadCounts headCounts,
      Clock clock,
      Words words,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
    this.communities = communities;
    this.groups = groups;
    this.uploads = uploads;
    this.imports = imports;
    this.takeBack = takeBack;
    this.headCounts = headCounts;
    this.clock = clock;
    this.words = words;
    this.most = most;
  }

  @GetMapping
  String form(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    return page(key, null, model);
  }

  @PostMapping
  String upload(
      @PathVariable CommunityKey key,
      @RequestParam(name = "file", required = false) List<MultipartFile> files,
      Principal person,
      Model model)
      throws UnknownCommunityException, IOException {
    var given = Optional.ofNullable(files).orElse(List.of());
    var arrivals =
        given.stream()
            .filter(file -> !file.isEmpty())
            .map(file -> new Arrival(nameOf(file), file))
            .toList();
    if (arrivals.isEmpty()) {
      return page(key, words.say("import.noFile"), model);
    }
    try {
      var upload = uploads.receive(key, arrivals, person.getName());
      return "redirect:/communities/" + key + "/import/" + upload.id();
    } catch (FileTooLargeException | ImportsBusyException | FileRefusedException e) {
      return page(key, Said.of(e), model);
    }
  }

  /** How many are in a group, for platforms that export nothing. */
  @PostMapping("/head-count")
  String countHeads(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String members,
      @RequestParam(defaultValue = "") String countedOn,
      Principal person,
      RedirectAttributes next,
      Model model)
      throws UnknownCommunityException {
    var zone = ZoneId.of(communities.find(key).timeZone());
    var form = new HeadCountForm(group, members.strip(), countedOn.strip());
    var wrong = new LinkedHashMap<String, String>();
    try {
      var at = form.at(zone, clock.instant(), wrong);
      var number = form.number(wrong);
      if (wrong.isEmpty()) {
        headCounts.record(key, group, at, number, person.getName());
        next.addFlashAttribute("done", words.say("headCount.saved", number));
        return "redirect:/communities/" + key + "/import";
      }
      wrong.replaceAll((field, message) -> words.say(message));
    } catch (InvalidHeadCountException e) {
      wrong.putAll(Said.of(e.errors()));
    } catch (UnknownGroupException e) {
      wrong.put("group", Said.of(e));
    }
    model.addAttribute("headCount", form);
    model.addAttribute("wrongCount", wrong);
    return page(key, null, model);
  }

  @PostMapping("/past/{importId}/take-back")
  String takeBack(
      @PathVariable CommunityKey key,
      @PathVariable long importId,
      Principal person,
      RedirectAttributes next) {
    try {
      var file = imports.find(key, importId).map(one -> one.fileName()).orElse("");
      takeBack.takeBack(key, importId, person.getName());
      next.addFlashAttribute("done", words.say("import.takenBack", file));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/" + key + "/import";
  }

  private static String nameOf(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).orElse("");
  }

  private String page(CommunityKey key, String wrong, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("groups", groups.findAll(key));
    model.addAttribute("wrong", wrong);
    model.addAttribute("uploads", UploadLine.of(uploads.findAll(key), zone, words));
    model.addAttribute(
        "imports", PastImportView.of(imports.findAll(key, MOST_IMPORTS), zone, words));
    var latest = headCounts.findLatest(key);
    model.addAttribute("counts", HeadCountForm.words(groups.findAll(key), latest, zone, words));
    if (!model.containsAttribute("headCount")) {
      model.addAttribute("headCount", HeadCountForm.empty(clock.instant(), zone));
      model.addAttribute("wrongCount", Map.of());
    }
    model.addAttribute("mostBytes", most.toBytes());
    model.addAttribute("mostMegabytes", most.toMegabytes());
    return "console/import";
  }
}
