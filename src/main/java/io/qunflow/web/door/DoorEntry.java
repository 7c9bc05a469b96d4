package io.qunflow.web.door;

import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkRefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where every link leads first. */
@Controller
class DoorEntry {

  @GetMapping("/m/{token}")
  String personal(
      @For({
            LinkPurpose.HOME,
            LinkPurpose.QUESTIONNAIRE,
            LinkPurpose.TASK,
            LinkPurpose.APPLICATION,
            LinkPurpose.OPT_OUT,
            LinkPurpose.CASE,
            LinkPurpose.CHECK_IN,
            LinkPurpose.PUBLIC_CLASS
          })
          DoorVisit visit) {
    return "forward:" + visit.path("/" + visit.link().purpose().path());
  }

  /**
   * What a mail program sends when its reader taps "unsubscribe". The parameter is no condition of
   * the mapping: it would be looked for in every post, which eats bodies that call themselves
   * forms.
   */
  @PostMapping("/m/{token}")
  String unsubscribe(
      @For(LinkPurpose.OPT_OUT) DoorVisit visit,
      @RequestParam(name = "List-Unsubscribe", defaultValue = "") String asked)
      throws LinkRefusedException {
    if (!asked.equals("One-Click")) {
      throw new LinkRefusedException();
    }
    return "forward:" + visit.path("/" + LinkPurpose.OPT_OUT.path());
  }

  @GetMapping("/g/{code}")
  String group(GroupVisit visit) {
    return "forward:" + visit.path("/" + visit.link().purpose().path());
  }

  /** Whatever else stands behind a link: a page that says it does not open. */
  @RequestMapping({"/m/**", "/g/**"})
  String nothing() throws LinkRefusedException {
    throw new LinkRefusedException();
  }
}
