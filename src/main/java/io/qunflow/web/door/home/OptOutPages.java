package io.qunflow.web.door.home;

import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.web.door.DoorVisit;
import io.qunflow.web.door.For;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** No more messages by one tap, from the page or from the mail program; taken back by another. */
@Controller
class OptOutPages {

  private final Consents consents;

  OptOutPages(Consents consents) {
    this.consents = consents;
  }

  @GetMapping("/m/{token}/opt-out")
  String show(@For(LinkPurpose.OPT_OUT) DoorVisit visit, Model model) {
    return page(visit, model);
  }

  /**
   * @param again the member wants messages after all
   */
  @PostMapping("/m/{token}/opt-out")
  String save(
      @For(LinkPurpose.OPT_OUT) DoorVisit visit,
      @RequestParam(required = false) String again,
      Model model) {
    if (again == null) {
      consents.optOut(visit.member(), Consents.ALL_CHANNELS, Themselves.VIA);
    } else {
      consents.optIn(visit.member(), Consents.ALL_CHANNELS, Themselves.VIA);
    }
    return page(visit, model);
  }

  private String page(DoorVisit visit, Model model) {
    model.addAttribute(
        "stopped", consents.findOptOuts(visit.member()).contains(Consents.ALL_CHANNELS));
    return "door/home/opt-out";
  }
}
