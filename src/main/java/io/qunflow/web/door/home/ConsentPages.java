package io.qunflow.web.door.home;

import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.web.door.DoorVisit;
import io.qunflow.web.door.For;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the member allows; withdrawn on the same page by the same tap as given. */
@Controller
class ConsentPages {

  /** Of the texts of this page; counts up when one of them changes its meaning. */
  static final String VERSION = "2026-11";

  /** Ways to reach a member, as a member knows them. */
  static final List<String> CHANNELS =
      List.of("mail", "wecom-customer", "manual", "inbox", Consents.ALL_CHANNELS);

  private final Consents consents;

  ConsentPages(Consents consents) {
    this.consents = consents;
  }

  /**
   * @param agreed as it counts now
   */
  public record Purpose(ConsentPurpose purpose, boolean agreed) {}

  public record Way(String channel, boolean stopped) {}

  @GetMapping("/m/{token}/home/consents")
  String show(
      @For(LinkPurpose.HOME) DoorVisit visit,
      @RequestParam(required = false) String saved,
      Model model) {
    model.addAttribute("purposes", purposes(visit));
    var stopped = consents.findOptOuts(visit.member());
    model.addAttribute(
        "ways", CHANNELS.stream().map(way -> new Way(way, stopped.contains(way))).toList());
    model.addAttribute("version", VERSION);
    model.addAttribute("saved", saved != null);
    return "door/home/consents";
  }

  @PostMapping("/m/{token}/home/consents")
  String save(
      @For(LinkPurpose.HOME) DoorVisit visit,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "stop", required = false) List<String> stop) {
    for (var shown : purposes(visit)) {
      var said = typed.get("purpose." + shown.purpose());
      if (said != null && shown.agreed() != said.equals("yes")) {
        consents.state(visit.member(), shown.purpose(), !shown.agreed(), VERSION, Themselves.VIA);
      }
    }
    var before = consents.findOptOuts(visit.member());
    var wanted = stop == null ? Set.<String>of() : Set.copyOf(stop);
    for (var channel : CHANNELS) {
      if (wanted.contains(channel) && !before.contains(channel)) {
        consents.optOut(visit.member(), channel, Themselves.VIA);
      } else if (!wanted.contains(channel) && before.contains(channel)) {
        consents.optIn(visit.member(), channel, Themselves.VIA);
      }
    }
    return "redirect:" + visit.path("/home/consents?saved");
  }

  private List<Purpose> purposes(DoorVisit visit) {
    var said = consents.find(visit.member());
    return Stream.of(ConsentPurpose.values())
        .map(
            purpose ->
                new Purpose(
                    purpose,
                    said.containsKey(purpose)
                        ? said.get(purpose).given()
                        : !purpose.needsConsent()))
        .toList();
  }
}
