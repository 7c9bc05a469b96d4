package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.wave.Waves;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The waves of a community, latest first (C3). */
@Controller
@ForMemberReaders
class WavesPageController {

  private static final int SIZE = 30;

  private final CommunityService communities;
  private final Waves waves;
  private final WaveLines lines;

  WavesPageController(CommunityService communities, Waves waves, WaveLines lines) {
    this.communities = communities;
    this.waves = waves;
    this.lines = lines;
  }

  @GetMapping("/communities/{key}/waves")
  String show(
      @PathVariable CommunityKey key, @RequestParam(defaultValue = "1") int page, Model model)
      throws UnknownCommunityException {
    var community = communities.find(key);
    var pages = new Pages(page, SIZE, waves.count(key));
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("pages", pages);
    model.addAttribute(
        "lines",
        waves.findPage(key, pages.page() - 1, SIZE).stream()
            .map(wave -> lines.line(wave, zone))
            .toList());
    return "console/waves";
  }
}
