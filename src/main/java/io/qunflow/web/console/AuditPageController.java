package io.qunflow.web.console;

import io.qunflow.community.AccessLog;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.PersonalAccess;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at which personal data (访问记录). */
@ForAuditors
@Controller
class AuditPageController {

  private static final int PAGE = 50;

  private final CommunityService communities;
  private final AccessLog log;
  private final Words words;

  AuditPageController(CommunityService communities, AccessLog log, Words words) {
    this.communities = communities;
    this.log = log;
    this.words = words;
  }

  /**
   * @param community its name, or its key if it is gone
   */
  record Line(PersonalAccess access, String community, String when) {}

  @GetMapping("/audit")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    var all = communities.findAll();
    var wanted = all.stream().map(Community::key).filter(key -> key.value().equals(q)).findFirst();
    var pages = new Pages(page, PAGE, wanted.map(log::count).orElseGet(log::count));
    var found =
        wanted.isPresent()
            ? log.findPage(wanted.get(), pages.page() - 1, PAGE)
            : log.findPage(pages.page() - 1, PAGE);
    model.addAttribute("q", wanted.map(CommunityKey::value).orElse(""));
    model.addAttribute("communities", all);
    model.addAttribute("pages", pages);
    model.addAttribute("lines", lines(found, all));
    return "console/audit";
  }

  private List<Line> lines(List<PersonalAccess> accesses, List<Community> all) {
    Map<CommunityKey, Community> known =
        all.stream().collect(Collectors.toMap(Community::key, Function.identity()));
    return accesses.stream()
        .map(
            access -> {
              var community = known.get(access.community());
              var zone = community == null ? Views.OFFICE : ZoneId.of(community.timeZone());
              return new Line(
                  access,
                  community == null ? access.community().value() : community.name(),
                  words.exactly(access.at(), zone));
            })
        .toList();
  }
}
