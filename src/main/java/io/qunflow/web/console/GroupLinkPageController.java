package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.link.DoorAddress;
import io.qunflow.operations.link.GroupLink;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.link.QrCode;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links for whole groups, with their QR codes, to be posted by a person. */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/group-links")
class GroupLinkPageController {

  private final CommunityService communities;
  private final GroupLinks links;
  private final DoorAddress address;
  private final Clock clock;
  private final Words words;

  GroupLinkPageController(
      CommunityService communities,
      GroupLinks links,
      DoorAddress address,
      Clock clock,
      Words words) {
    this.communities = communities;
    this.links = links;
    this.address = address;
    this.clock = clock;
    this.words = words;
  }

  /**
   * @param until in words
   */
  record Line(GroupLink link, boolean open, String until) {}

  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("addressSet", address.isSet());
    model.addAttribute(
        "lines",
        links.findAll(key).stream()
            .map(
                link ->
                    new Line(link, link.isOpen(clock.instant()), words.exactly(link.until(), zone)))
            .toList());
    return "console/group-links";
  }

  /** A picture to be saved or posted, 600 pixels wide. */
  @GetMapping("/{code}.png")
  ResponseEntity<byte[]> picture(@PathVariable CommunityKey key, @PathVariable String code) {
    return find(key, code)
        .map(
            link ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"qunflow-" + link.code() + ".png\"")
                    .body(QrCode.png(link.address().toString())))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @PostMapping("/{code}/close")
  String close(@PathVariable CommunityKey key, @PathVariable String code, RedirectAttributes next) {
    find(key, code)
        .ifPresent(
            link -> {
              links.close(key, link.purpose(), link.object());
              next.addFlashAttribute("done", words.say("desk.links.closed"));
            });
    return "redirect:/communities/" + key + "/group-links";
  }

  private Optional<GroupLink> find(CommunityKey key, String code) {
    return links.find(code).filter(link -> link.community().equals(key));
  }
}
