package io.qunflow.web.door;

import io.qunflow.community.MemberId;
import io.qunflow.funnel.publicclass.EnquiryDesk;
import io.qunflow.funnel.publicclass.GroupRegistrations;
import io.qunflow.funnel.publicclass.KnownBy;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.shared.BusinessException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who wants to buy or ask need not wait to be called: they say so on the class's page (F4). */
@Controller
class ClassEnquiryPages {

  private final EnquiryDesk enquiries;
  private final GroupRegistrations registrations;
  private final DoorLimits limits;
  private final ClassPages personal;
  private final ClassViews views;

  ClassEnquiryPages(
      EnquiryDesk enquiries,
      GroupRegistrations registrations,
      DoorLimits limits,
      ClassPages personal,
      ClassViews views) {
    this.enquiries = enquiries;
    this.registrations = registrations;
    this.limits = limits;
    this.personal = personal;
    this.views = views;
  }

  @PostMapping("/m/{token}/class/ask")
  ModelAndView ask(
      @For(LinkPurpose.PUBLIC_CLASS) DoorVisit visit,
      @RequestParam(defaultValue = "") String said,
      @RequestParam(defaultValue = "") String company)
      throws BusinessException {
    var wrong = wrong(said, company);
    if (wrong.isPresent()) {
      return again(personal.show(visit), wrong.get(), said, company);
    }
    return open(personal.of(visit), visit.member(), said, company, visit.path(ClassViews.PATH));
  }

  /** Only who proved who they are: a name is typed by anybody. */
  @PostMapping("/g/{code}/class/ask")
  ModelAndView ask(
      GroupVisit visit,
      @RequestParam(defaultValue = "") String said,
      @RequestParam(defaultValue = "") String company)
      throws BusinessException {
    var of = views.of(visit);
    var mine = registrations.find(of.id(), visit.browser());
    var proven = mine.filter(one -> one.knownBy() == KnownBy.CODE);
    if (proven.isEmpty()) {
      throw new LinkRefusedException();
    }
    var wrong = wrong(said, company);
    if (wrong.isPresent()) {
      return again(views.page(of, visit, mine), wrong.get(), said, company);
    }
    return open(of, proven.get().member(), said, company, visit.path(ClassViews.PATH));
  }

  private ModelAndView open(
      PublicClass of, MemberId member, String said, String company, String path)
      throws BusinessException {
    limits.ask(member);
    enquiries.ask(of, member, said, company);
    return new ModelAndView("redirect:" + path + "?asked");
  }

  private static Optional<String> wrong(String said, String company) {
    if (said.isBlank()) {
      return Optional.of("class.ask.empty");
    }
    boolean tooLong =
        length(said) > EnquiryDesk.MOST_WORDS || length(company) > EnquiryDesk.MOST_COMPANY;
    return tooLong ? Optional.of("class.ask.tooLong") : Optional.empty();
  }

  private static int length(String text) {
    return text.strip().codePointCount(0, text.strip().length());
  }

  /** What was typed is kept. */
  private static ModelAndView again(ModelAndView page, String wrong, String said, String company) {
    return ClassViews.wrong(page)
        .addObject("askWrong", wrong)
        .addObject("said", said)
        .addObject("company", company);
  }
}
