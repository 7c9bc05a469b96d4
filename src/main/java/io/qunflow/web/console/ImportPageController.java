package io.qunflow.web.console;

import io.qunflow.activity.ActivityOverview;
import io.qunflow.activity.FileTooLargeException;
import io.qunflow.activity.ImportFormat;
import io.qunflow.activity.ImportJob;
import io.qunflow.activity.ImportJobs;
import io.qunflow.activity.ImportsBusyException;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes in activity files: choose, watch, read the result. */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/import")
class ImportPageController {

  private final CommunityService communities;
  private final GroupService groups;
  private final ImportJobs jobs;
  private final ActivityOverview activity;
  private final Words words;
  private final DataSize most;

  ImportPageController(
      CommunityService communities,
      GroupService groups,
      ImportJobs jobs,
      ActivityOverview activity,
      Words words,
      @org.springframework.beans.factory.annotation.Value(
              "${spring.servlet.multipart.max-file-size}")
          DataSize most) {
    this.communities = communities;
    this.groups = groups;
    this.jobs = jobs;
    this.activity = activity;
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
      @RequestParam(required = false) MultipartFile file,
      @RequestParam(defaultValue = "") String group,
      Principal person,
      Model model)
      throws UnknownCommunityException, UnknownGroupException, IOException {
    model.addAttribute("group", group);
    if (file == null || file.isEmpty()) {
      return page(key, words.say("import.noFile"), model);
    }
    try (var in = new BufferedInputStream(file.getInputStream())) {
      var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      var format = ImportFormat.of(name, in);
      var job = jobs.start(key, group, in, format, name, person.getName());
      return "redirect:/communities/" + key + "/import/" + job.id();
    } catch (FileTooLargeException | ImportsBusyException e) {
      return page(key, e.getMessage(), model);
    }
  }

  /** The job as a page of its own: it can be left and found again. */
  @GetMapping("/{id}")
  String watch(@PathVariable CommunityKey key, @PathVariable String id, Model model)
      throws UnknownCommunityException {
    model.addAttribute("community", communities.find(key));
    model.addAttribute("job", find(key, id));
    return "console/import-job";
  }

  /** Only the part that changes. */
  @GetMapping("/{id}/progress")
  String progress(@PathVariable CommunityKey key, @PathVariable String id, Model model)
      throws UnknownCommunityException {
    watch(key, id, model);
    return "console/import-job :: job";
  }

  private ImportJob find(CommunityKey key, String id) {
    return jobs.find(id).filter(job -> job.community().equals(key)).orElse(null);
  }

  private String page(CommunityKey key, String wrong, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("groups", groups.findAll(key));
    model.addAttribute("wrong", wrong);
    model.addAttribute("jobs", jobs.findAll(key).stream().limit(ImportView.MOST).toList());
    model.addAttribute(
        "imports", ImportView.of(activity.findRecentImports(key, ImportView.MOST), zone, words));
    model.addAttribute("mostBytes", most.toBytes());
    model.addAttribute("mostMegabytes", most.toMegabytes());
    return "console/import";
  }
}
