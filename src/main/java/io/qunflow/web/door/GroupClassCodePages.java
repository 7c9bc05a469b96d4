package io.qunflow.web.door;

import io.qunflow.funnel.publicclass.ClassConsents;
import io.qunflow.funnel.publicclass.GroupRegistrations;
import io.qunflow.funnel.publicclass.KnownBy;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.operations.identification.VisitorCodes;
import io.qunflow.shared.BusinessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who came to a public class by its group link proves who they are, by a one-time code (P2). */
@Controller
@RequestMapping("/g/{code}/class")
class GroupClassCodePages {

  private final GroupRegistrations registrations;
  private final ClassConsents consents;
  private final VisitorCodes codes;
  private final DoorLimits limits;
  private final ClassViews views;

  GroupClassCodePages(
      GroupRegistrations registrations,
      ClassConsents consents,
      VisitorCodes codes,
      DoorLimits limits,
      ClassViews views) {
    this.registrations = registrations;
    this.consents = consents;
    this.codes = codes;
    this.limits = limits;
    this.views = views;
  }

  /** Somebody says a mail address or phone instead; the page is the same whether it is known. */
  @PostMapping("/contact")
  ModelAndView contact(GroupVisit visit, @RequestParam(defaultValue = "") String contact)
      throws BusinessException {
    var of = views.of(visit);
    limits.askForCode(visit);
    codes.send(of.community(), of.messagesAbout(), visit.browser(), contact);
    return new ModelAndView("redirect:" + path(visit) + "/code");
  }

  @GetMapping("/code")
  ModelAndView code(GroupVisit visit) throws BusinessException {
    views.of(visit);
    return new ModelAndView("door/code").addObject("base", path(visit));
  }

  @PostMapping("/code")
  ModelAndView enter(GroupVisit visit, @RequestParam(defaultValue = "") String code)
      throws BusinessException {
    var of = views.of(visit);
    if (!views.isOpen(of)) {
      return ClassViews.refused(page(of, visit));
    }
    var member = codes.check(of.messagesAbout(), visit.browser(), code);
    if (member.isEmpty()) {
      return new ModelAndView("door/code", HttpStatus.UNPROCESSABLE_ENTITY)
          .addObject("base", path(visit))
          .addObject("wrong", true);
    }
    registrations.prove(of.id(), visit.browser(), member.get());
    return new ModelAndView("redirect:" + path(visit));
  }

  /** Who has proved it may still say that offers may be written. */
  @PostMapping("/agree")
  ModelAndView agree(GroupVisit visit, @RequestParam(defaultValue = "false") boolean agrees)
      throws BusinessException {
    var mine = registrations.find(views.of(visit).id(), visit.browser());
    if (agrees && mine.filter(one -> one.knownBy() == KnownBy.CODE).isPresent()) {
      consents.agree(mine.get().member());
    }
    return new ModelAndView("redirect:" + path(visit));
  }

  private ModelAndView page(PublicClass of, GroupVisit visit) {
    return views.page(of, visit, registrations.find(of.id(), visit.browser()));
  }

  private static String path(GroupVisit visit) {
    return visit.path(ClassViews.PATH);
  }
}
