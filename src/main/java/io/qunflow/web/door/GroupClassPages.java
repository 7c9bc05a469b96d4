package io.qunflow.web.door;

import io.qunflow.community.AccountMask;
import io.qunflow.funnel.publicclass.AlreadyRegisteredException;
import io.qunflow.funnel.publicclass.ClassClosedException;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.publicclass.Registration;
import io.qunflow.funnel.publicclass.Registrations;
import io.qunflow.operations.identification.VisitorCodes;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** A public class behind a link that was posted into a group: a nickname, then a place (P2). */
@Controller
@RequestMapping("/g/{code}/class")
class GroupClassPages {

  private final PublicClasses classes;
  private final Registrations registrations;
  private final VisitorCodes codes;
  private final Naming naming;
  private final DoorLimits limits;
  private final ClassViews views;
  private final Clock clock;

  GroupClassPages(
      PublicClasses classes,
      Registrations registrations,
      VisitorCodes codes,
      Naming naming,
      DoorLimits limits,
      ClassViews views,
      Clock clock) {
    this.classes = classes;
    this.registrations = registrations;
    this.codes = codes;
    this.naming = naming;
    this.limits = limits;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(GroupVisit visit) throws BusinessException {
    return page(visit);
  }

  @PostMapping
  ModelAndView register(
      GroupVisit visit,
      @RequestParam(defaultValue = "") String nickname,
      @RequestParam(defaultValue = "false") boolean sure,
      @RequestParam(defaultValue = "") String phone)
      throws BusinessException {
    var of = of(visit);
    if (!of.takesRegistrations(clock.instant())) {
      return ClassViews.refused(page(visit));
    }
    if (registrations.find(of.id(), visit.browser()).isPresent()) {
      return take(visit, of, "", phone);
    }
    var typed = Naming.read(nickname);
    if (typed.wrong() != null) {
      return ClassViews.wrong(page(visit), typed.wrong(), typed.text(), phone);
    }
    if (phone.length() > ClassViews.MOST_PHONE) {
      return ClassViews.wrong(page(visit), "class.phone.tooLong", typed.text(), "");
    }
    var meant =
        sure || registrations.isNamed(of.community(), typed.text())
            ? List.<String>of()
            : naming.suggest(visit, registrations.audience(of.community()), typed.text());
    if (!meant.isEmpty()) {
      return new ModelAndView("door/which")
          .addObject("action", path(visit))
          .addObject("meant", meant)
          .addObject("nickname", typed.text())
          .addObject("phone", phone);
    }
    limits.arrive(visit);
    return take(visit, of, typed.text(), phone);
  }

  private ModelAndView take(GroupVisit visit, PublicClass of, String nickname, String phone)
      throws BusinessException {
    try {
      registrations.registerNamed(of.id(), visit.browser(), nickname, phone);
      return new ModelAndView("redirect:" + path(visit));
    } catch (AlreadyRegisteredException e) {
      return ClassViews.wrong(page(visit), "class.taken", nickname, phone);
    } catch (ClassClosedException e) {
      return ClassViews.refused(page(visit));
    }
  }

  /** Only the browser that registered. */
  @PostMapping("/leave")
  ModelAndView leave(GroupVisit visit) throws BusinessException {
    var of = of(visit);
    var mine = registrations.find(of.id(), visit.browser());
    try {
      if (mine.isPresent()) {
        registrations.leave(of.id(), mine.get().member());
      }
      return new ModelAndView("redirect:" + path(visit) + "?left");
    } catch (ClassClosedException e) {
      return ClassViews.refused(page(visit));
    }
  }

  /** What a nickname that is being typed may go on like. */
  @GetMapping("/names")
  @ResponseBody
  Map<String, Object> names(GroupVisit visit, @RequestParam(defaultValue = "") String q)
      throws BusinessException {
    var audience = registrations.audience(of(visit).community());
    return Map.of("names", naming.suggest(visit, audience, q.strip()));
  }

  /** Somebody says a mail address or phone instead; the page is the same whether it is known. */
  @PostMapping("/contact")
  ModelAndView contact(GroupVisit visit, @RequestParam(defaultValue = "") String contact)
      throws BusinessException {
    var of = of(visit);
    limits.askForCode(visit);
    codes.send(of.community(), of.messagesAbout(), visit.browser(), contact);
    return new ModelAndView("redirect:" + path(visit) + "/code");
  }

  @GetMapping("/code")
  ModelAndView code(GroupVisit visit) throws BusinessException {
    of(visit);
    return new ModelAndView("door/code").addObject("base", path(visit));
  }

  @PostMapping("/code")
  ModelAndView enter(GroupVisit visit, @RequestParam(defaultValue = "") String code)
      throws BusinessException {
    var of = of(visit);
    if (!of.takesRegistrations(clock.instant())) {
      return ClassViews.refused(page(visit));
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

  private ModelAndView page(GroupVisit visit) throws BusinessException {
    var of = of(visit);
    var mine = registrations.find(of.id(), visit.browser());
    return views
        .page(of, visit.community(), mine, path(visit))
        .addObject("asked", mine.isEmpty())
        .addObject(
            "who", mine.map(Registration::nickname).map(AccountMask::maskNickname).orElse(""));
  }

  private static String path(GroupVisit visit) {
    return visit.path("/class");
  }

  private PublicClass of(GroupVisit visit) throws BusinessException {
    if (visit.link().purpose() != GroupLinkPurpose.PUBLIC_CLASS) {
      throw new LinkRefusedException();
    }
    return classes.find(visit.link().community(), visit.object());
  }
}
