package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupLayer;
import io.qunflow.community.GroupService;
import io.qunflow.community.Member;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.layer.GiftScreening;
import io.qunflow.membership.layer.LayerMoves;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Base and conversion groups, who moved between them, and who came for gifts (A7). */
@Controller
@RequestMapping("/communities/{key}/layers")
class LayerPageController {

  private static final int MOST = 50;
  private static final int SAMPLE = 8;

  private final CommunityService communities;
  private final GroupService groups;
  private final NamedMembers named;
  private final LayerMoves layers;
  private final GiftScreening gifts;
  private final LayerWords says;
  private final Words words;
  private final Clock clock;

  LayerPageController(
      CommunityService communities,
      GroupService groups,
      NamedMembers named,
      LayerMoves layers,
      GiftScreening gifts,
      LayerWords says,
      Words words,
      Clock clock) {
    this.communities = communities;
    this.groups = groups;
    this.named = named;
    this.layers = layers;
    this.gifts = gifts;
    this.says = says;
    this.words = words;
    this.clock = clock;
  }

  record Part(boolean reacted, int count, List<Member> sample) {}

  @ForMemberReaders
  @GetMapping
  String show(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("counts", layers.count(key));
    model.addAttribute(
        "hasConversion",
        groups.findAll(key).stream().anyMatch(group -> group.layer() == GroupLayer.CONVERSION));
    model.addAttribute("today", LocalDate.now(clock.withZone(zone)).toString());
    model.addAttribute(
        "moves", layers.find(key, 0, MOST).stream().map(move -> says.line(move, zone)).toList());
    model.addAttribute("parts", List.of(part(key, true), part(key, false)));
    model.addAttribute("days", gifts.days());
    model.addAttribute("giftWords", String.join(words.say("relation.pair.and"), gifts.words()));
    return "console/layers";
  }

  /**
   * @param name nickname or account
   * @param on a day where the community is; its end, or now if it is today
   */
  @ForOperators
  @PostMapping("/moves")
  String record(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String name,
      @RequestParam GroupLayer to,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String reason,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException {
    var zone = ZoneId.of(communities.find(key).timeZone());
    var member = named.find(key, name, "roles.notice.nobody", next);
    if (member.isEmpty()) {
      return "redirect:/communities/" + key + "/layers";
    }
    try {
      layers.record(key, member.get(), to, moment(on, zone), reason, person.getName());
      next.addFlashAttribute("done", words.say("layers.move.done"));
    } catch (DateTimeParseException e) {
      next.addFlashAttribute("refused", words.say("layers.move.day"));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/" + key + "/layers";
  }

  @ForOperators
  @PostMapping("/gifts")
  String save(
      @PathVariable CommunityKey key,
      @RequestParam boolean reacted,
      Principal person,
      RedirectAttributes next) {
    try {
      gifts.save(key, reacted, person.getName());
      next.addFlashAttribute("done", words.say("layers.gifts.saved"));
      return "redirect:/communities/" + key + "/segments";
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return "redirect:/communities/" + key + "/layers";
    }
  }

  private Instant moment(String on, ZoneId zone) {
    var now = clock.instant();
    if (on.isBlank()) {
      return now;
    }
    var day = LocalDate.parse(on.strip());
    var end = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    return day.equals(LocalDate.ofInstant(now, zone)) ? now : end;
  }

  private Part part(CommunityKey key, boolean reacted) {
    var found = gifts.find(key, reacted, SAMPLE);
    return new Part(reacted, found.count(), found.sample().stream().map(Member::masked).toList());
  }
}
