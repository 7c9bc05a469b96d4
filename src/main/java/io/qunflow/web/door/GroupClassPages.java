package io.qunflow.web.door;

import io.qunflow.funnel.publicclass.AlreadyRegisteredException;
import io.qunflow.funnel.publicclass.ClassClosedException;
import io.qunflow.funnel.publicclass.GroupRegistrations;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.Registrations;
import io.qunflow.funnel.publicclass.SignUp;
import io.qunflow.shared.BusinessException;
import java.util.List;
import java.util.Map;
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

  private final GroupRegistrations registrations;
  private final Registrations places;
  private final Naming naming;
  private final DoorLimits limits;
  private final ClassViews views;

  GroupClassPages(
      GroupRegistrations registrations,
      Registrations places,
      Naming naming,
      DoorLimits limits,
      ClassViews views) {
    this.registrations = registrations;
    this.places = places;
    this.naming = naming;
    this.limits = limits;
    this.views = views;
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
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "false") boolean agrees)
      throws BusinessException {
    var of = of(visit);
    var given = new SignUp(phone, agrees);
    if (!views.isOpen(of)) {
      return ClassViews.refused(page(visit));
    }
    if (registrations.find(of.id(), visit.browser()).isPresent()) {
      return take(visit, of, "", given);
    }
    var typed = Naming.read(nickname);
    if (typed.wrong() != null) {
      return ClassViews.wrong(page(visit), typed.wrong(), typed.text(), given);
    }
    if (phone.length() > ClassViews.MOST_PHONE) {
      return ClassViews.wrong(
          page(visit), "class.phone.tooLong", typed.text(), new SignUp("", agrees));
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
          .addObject("phone", phone)
          .addObject("agrees", agrees);
    }
    limits.arrive(visit, of.capacity());
    return take(visit, of, typed.text(), given);
  }

  private ModelAndView take(GroupVisit visit, PublicClass of, String nickname, SignUp given)
      throws BusinessException {
    try {
      registrations.register(of.id(), visit.browser(), nickname, given);
      return new ModelAndView("redirect:" + path(visit));
    } catch (AlreadyRegisteredException e) {
      limits.miss(visit);
      return ClassViews.wrong(page(visit), "class.taken", nickname, given);
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
        places.leave(of.id(), mine.get().member());
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

  private ModelAndView page(GroupVisit visit) throws BusinessException {
    return views.page(of(visit), visit, registrations.find(of(visit).id(), visit.browser()));
  }

  private static String path(GroupVisit visit) {
    return visit.path(ClassViews.PATH);
  }

  private PublicClass of(GroupVisit visit) throws BusinessException {
    return views.of(visit);
  }
}
