package io.qunflow.web.door;

import io.qunflow.funnel.publicclass.ClassClosedException;
import io.qunflow.funnel.publicclass.ClassConsents;
import io.qunflow.funnel.publicclass.Followups;
import io.qunflow.funnel.publicclass.KnownBy;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.publicclass.Registrations;
import io.qunflow.funnel.publicclass.SignUp;
import io.qunflow.funnel.publicclass.UnknownPublicClassException;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A public class behind a member's own link: one tap to register, one to leave (P2). */
@Controller
@RequestMapping("/m/{token}/class")
class ClassPages {

  private static final String PATH = ClassViews.PATH;

  private final PublicClasses classes;
  private final Registrations registrations;
  private final ClassConsents consents;
  private final Followups followups;
  private final ClassViews views;

  ClassPages(
      PublicClasses classes,
      Registrations registrations,
      ClassConsents consents,
      Followups followups,
      ClassViews views) {
    this.classes = classes;
    this.registrations = registrations;
    this.consents = consents;
    this.followups = followups;
    this.views = views;
  }

  @GetMapping
  ModelAndView show(@For(LinkPurpose.PUBLIC_CLASS) DoorVisit visit) throws BusinessException {
    return page(visit);
  }

  @PostMapping
  ModelAndView register(
      @For(LinkPurpose.PUBLIC_CLASS) DoorVisit visit,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "false") boolean agrees)
      throws BusinessException {
    var of = of(visit);
    if (phone.length() > ClassViews.MOST_PHONE) {
      return ClassViews.wrong(page(visit), "class.phone.tooLong", "", new SignUp("", agrees));
    }
    try {
      registrations.register(of.id(), visit.member(), KnownBy.LINK, new SignUp(phone, agrees));
      return new ModelAndView("redirect:" + visit.path(PATH));
    } catch (ClassClosedException e) {
      return ClassViews.refused(page(visit));
    }
  }

  @PostMapping("/leave")
  ModelAndView leave(@For(LinkPurpose.PUBLIC_CLASS) DoorVisit visit) throws BusinessException {
    try {
      registrations.leave(of(visit).id(), visit.member());
      return new ModelAndView("redirect:" + visit.path(PATH) + "?left");
    } catch (ClassClosedException e) {
      return ClassViews.refused(page(visit));
    }
  }

  /** Who has registered may still say that offers may be written. */
  @PostMapping("/agree")
  ModelAndView agree(
      @For(LinkPurpose.PUBLIC_CLASS) DoorVisit visit,
      @RequestParam(defaultValue = "false") boolean agrees)
      throws BusinessException {
    of(visit);
    if (agrees) {
      consents.agree(visit.member());
    }
    return new ModelAndView("redirect:" + visit.path(PATH));
  }

  /** It is not for them: they are left alone. */
  @PostMapping("/no")
  ModelAndView decline(@For(LinkPurpose.PUBLIC_CLASS) DoorVisit visit) throws BusinessException {
    followups.decline(of(visit).id(), visit.member());
    return new ModelAndView("redirect:" + visit.path(PATH) + "?no");
  }

  private ModelAndView page(DoorVisit visit) throws BusinessException {
    var of = of(visit);
    var community = visit.community().orElseThrow(LinkRefusedException::new);
    var mine = registrations.find(of.id(), visit.member());
    return views
        .page(of, community, mine, visit.path(PATH))
        .addObject("agreed", consents.isGiven(visit.member()))
        .addObject("proven", true)
        .addObject("declinable", mine.filter(one -> one.endedAs() == null).isPresent());
  }

  /** That of the member's own community. */
  PublicClass of(DoorVisit visit) throws LinkRefusedException {
    var community = visit.community().orElseThrow(LinkRefusedException::new);
    try {
      return classes.find(community.key(), visit.object());
    } catch (UnknownPublicClassException e) {
      throw new LinkRefusedException();
    }
  }
}
