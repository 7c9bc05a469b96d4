package io.qunflow.web.door;

import io.qunflow.community.Community;
import io.qunflow.operations.checkin.Checkin;
import io.qunflow.operations.checkin.CheckinEntries;
import io.qunflow.operations.checkin.CheckinEntry;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a check-in, the same for a personal and for a group link. */
@Component
class CheckinForm {

  private final CheckinViews views;

  CheckinForm(CheckinViews views) {
    this.views = views;
  }

  /**
   * @param path where the form is sent
   */
  ModelAndView page(Checkin checkin, Community community, List<CheckinEntry> mine, String path) {
    var view = views.of(checkin, community, mine);
    var page = new ModelAndView("door/check-in").addObject("checkin", view);
    page.addObject("path", path).addObject("typed", "").addObject("nickname", "");
    if (view.state().equals("LATE") || view.state().equals("ENDED")) {
      page.setStatus(HttpStatus.GONE);
    }
    return page;
  }

  /** Somebody tapped too early or too late: nothing was recorded. */
  static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.CONFLICT);
    return page.addObject("notTaken", true);
  }

  /** What was typed is kept, and what is wrong stands at its field. */
  static ModelAndView wrong(ModelAndView page, String field, String words, String note) {
    page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return page.addObject(field, words).addObject("typed", note);
  }

  static boolean isTooLong(String note) {
    var line = note.strip();
    return line.codePointCount(0, line.length()) > CheckinEntries.MOST_NOTE;
  }
}
