package io.qunflow.web.door.home;

import io.qunflow.membership.moderation.Crises;
import io.qunflow.membership.moderation.CrisisRaisedLatelyException;
import io.qunflow.membership.moderation.InvalidModerationException;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.web.door.DoorVisit;
import io.qunflow.web.door.For;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member raises a crisis; the community's messages stop at once (A8). */
@Controller
class CrisisPages {

  private final Crises crises;

  CrisisPages(Crises crises) {
    this.crises = crises;
  }

  @GetMapping("/m/{token}/home/crisis")
  ModelAndView ask(
      @For(LinkPurpose.HOME) DoorVisit visit, @RequestParam(required = false) String done) {
    return page(visit, "", done == null ? null : "raise.thanks", HttpStatus.OK);
  }

  @PostMapping("/m/{token}/home/crisis")
  ModelAndView raise(
      @For(LinkPurpose.HOME) DoorVisit visit, @RequestParam(defaultValue = "") String words) {
    try {
      crises.raise(visit.who().orElseThrow().community(), visit.member(), words);
      return new ModelAndView("redirect:" + visit.path("/home/crisis?done"));
    } catch (InvalidModerationException e) {
      return page(visit, words, "raise.wrong", HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (CrisisRaisedLatelyException e) {
      return page(visit, words, "raise.lately", HttpStatus.CONFLICT);
    }
  }

  private static ModelAndView page(
      DoorVisit visit, String typed, String notice, HttpStatus status) {
    return new ModelAndView("door/home/crisis", status)
        .addObject("visit", visit)
        .addObject("typed", typed)
        .addObject("notice", notice);
  }
}
