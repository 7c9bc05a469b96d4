package io.qunflow.web.door;

import io.qunflow.operations.checkin.Checkin;
import io.qunflow.operations.checkin.CheckinClosedException;
import io.qunflow.operations.checkin.CheckinEntries;
import io.qunflow.operations.checkin.Checkins;
import io.qunflow.operations.checkin.UnknownCheckinException;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A check-in behind a member's own link: one tap. */
@Controller
@RequestMapping("/m/{token}/check-in")
class CheckinPages {

  private static final String PATH = "/check-in";

  private final Checkins checkins;
  private final CheckinEntries entries;
  private final CheckinForm form;

  CheckinPages(Checkins checkins, CheckinEntries entries, CheckinForm form) {
    this.checkins = checkins;
    this.entries = entries;
    this.form = form;
  }

  @GetMapping
  ModelAndView show(@For(LinkPurpose.CHECK_IN) DoorVisit visit) throws BusinessException {
    return page(visit);
  }

  @PostMapping
  ModelAndView take(
      @For(LinkPurpose.CHECK_IN) DoorVisit visit, @RequestParam(defaultValue = "") String note)
      throws BusinessException {
    var checkin = checkin(visit);
    if (CheckinForm.isTooLong(note)) {
      return CheckinForm.wrong(page(visit), "wrongNote", "checkin.note.tooLong", note);
    }
    try {
      entries.checkIn(checkin.id(), visit.member(), note);
      return new ModelAndView("redirect:" + visit.path(PATH));
    } catch (CheckinClosedException e) {
      return CheckinForm.refused(page(visit));
    }
  }

  private ModelAndView page(DoorVisit visit) throws BusinessException {
    var checkin = checkin(visit);
    var mine = entries.findOwn(checkin.id(), visit.member());
    var community = visit.community().orElseThrow(LinkRefusedException::new);
    return form.page(checkin, community, mine, visit.path(PATH));
  }

  /** That of the member's own community. */
  private Checkin checkin(DoorVisit visit) throws LinkRefusedException {
    try {
      var checkin = checkins.find(visit.object());
      if (visit.community().filter(own -> own.key().equals(checkin.community())).isPresent()) {
        return checkin;
      }
    } catch (UnknownCheckinException e) {
      // Told below, like any other link that does not open.
    }
    throw new LinkRefusedException();
  }
}
