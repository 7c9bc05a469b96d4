package io.qunflow.web.door;

import io.qunflow.community.AccountMask;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.operations.checkin.Checkin;
import io.qunflow.operations.checkin.CheckinClosedException;
import io.qunflow.operations.checkin.CheckinEntries;
import io.qunflow.operations.checkin.CheckinVisitors;
import io.qunflow.operations.checkin.Checkins;
import io.qunflow.operations.checkin.Visitor;
import io.qunflow.operations.identification.VisitorCodes;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * A check-in behind a link that was posted into a group: a nickname the first time, then one tap a
 * day.
 */
@Controller
@RequestMapping("/g/{code}/check-in")
class GroupCheckinPages {

  private final Checkins checkins;
  private final CheckinEntries entries;
  private final CheckinVisitors visitors;
  private final MemberService members;
  private final VisitorCodes codes;
  private final Naming naming;
  private final DoorLimits limits;
  private final CheckinForm form;
  private final Clock clock;

  GroupCheckinPages(
      Checkins checkins,
      CheckinEntries entries,
      CheckinVisitors visitors,
      MemberService members,
      VisitorCodes codes,
      Naming naming,
      DoorLimits limits,
      CheckinForm form,
      Clock clock) {
    this.checkins = checkins;
    this.entries = entries;
    this.visitors = visitors;
    this.members = members;
    this.codes = codes;
    this.naming = naming;
    this.limits = limits;
    this.form = form;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(GroupVisit visit) throws BusinessException {
    return page(visit);
  }

  @PostMapping
  ModelAndView take(
      GroupVisit visit,
      @RequestParam(defaultValue = "") String nickname,
      @RequestParam(defaultValue = "false") boolean sure,
      @RequestParam(defaultValue = "") String note)
      throws BusinessException {
    var checkin = checkin(visit);
    if (checkin.openDay(clock.instant()).isEmpty()) {
      return CheckinForm.refused(page(visit));
    }
    if (CheckinForm.isTooLong(note)) {
      return CheckinForm.wrong(page(visit), "wrongNote", "checkin.note.tooLong", note)
          .addObject("nickname", nickname);
    }
    var known = visitors.find(checkin.id(), visit.browser());
    if (known.isPresent()) {
      return tap(visit, known.get(), note);
    }
    var typed = Naming.read(nickname);
    if (typed.wrong() != null) {
      return CheckinForm.wrong(page(visit), "wrong", typed.wrong(), note)
          .addObject("nickname", typed.text());
    }
    var meant =
        sure || visitors.isNamed(checkin, typed.text())
            ? List.<String>of()
            : naming.suggest(visit, visitors.audience(checkin), typed.text());
    if (!meant.isEmpty()) {
      return new ModelAndView("door/which")
          .addObject("action", path(visit))
          .addObject("meant", meant)
          .addObject("nickname", typed.text())
          .addObject("note", note);
    }
    limits.arrive(visit);
    return tap(visit, visitors.say(checkin.id(), visit.browser(), typed.text()), note);
  }

  private ModelAndView tap(GroupVisit visit, Visitor visitor, String note)
      throws BusinessException {
    try {
      entries.checkIn(visitor, note);
      return new ModelAndView("redirect:" + path(visit));
    } catch (CheckinClosedException e) {
      return CheckinForm.refused(page(visit));
    }
  }

  /** What a nickname that is being typed may go on like. */
  @GetMapping("/names")
  @ResponseBody
  Map<String, Object> names(GroupVisit visit, @RequestParam(defaultValue = "") String q)
      throws BusinessException {
    return Map.of("names", naming.suggest(visit, visitors.audience(checkin(visit)), q.strip()));
  }

  /** Somebody mistyped, and says again who they are. */
  @PostMapping("/other")
  ModelAndView other(GroupVisit visit) throws BusinessException {
    visitors.forget(checkin(visit).id(), visit.browser());
    return new ModelAndView("redirect:" + path(visit));
  }

  /** Somebody says a mail address or phone instead; the page is the same whether it is known. */
  @PostMapping("/contact")
  ModelAndView contact(GroupVisit visit, @RequestParam(defaultValue = "") String contact)
      throws BusinessException {
    var checkin = checkin(visit);
    limits.askForCode(visit);
    codes.send(visit.community().key(), checkin.about(), visit.browser(), contact);
    return new ModelAndView("redirect:" + path(visit) + "/code");
  }

  @GetMapping("/code")
  ModelAndView code(GroupVisit visit) throws BusinessException {
    checkin(visit);
    return new ModelAndView("door/code").addObject("base", path(visit));
  }

  @PostMapping("/code")
  ModelAndView enter(GroupVisit visit, @RequestParam(defaultValue = "") String code)
      throws BusinessException {
    var checkin = checkin(visit);
    var member = codes.check(checkin.about(), visit.browser(), code);
    if (member.isEmpty()) {
      return new ModelAndView("door/code", HttpStatus.UNPROCESSABLE_ENTITY)
          .addObject("base", path(visit))
          .addObject("wrong", true);
    }
    visitors.prove(checkin.id(), visit.browser(), member.get());
    return new ModelAndView("redirect:" + path(visit));
  }

  private ModelAndView page(GroupVisit visit) throws BusinessException {
    var checkin = checkin(visit);
    var visitor = visitors.find(checkin.id(), visit.browser());
    var mine = visitor.map(entries::findAll).orElse(List.of());
    return form.page(checkin, visit.community(), mine, path(visit))
        .addObject("asked", visitor.isEmpty())
        .addObject("who", visitor.map(this::name).orElse(""))
        .addObject("mayChange", visitor.isPresent() && mine.isEmpty())
        .addObject("waits", visitor.flatMap(Visitor::member).isEmpty());
  }

  private String name(Visitor visitor) {
    Optional<String> known = visitor.member().flatMap(members::find).map(Member::nickname);
    return AccountMask.maskNickname(known.orElse(visitor.nickname()));
  }

  private static String path(GroupVisit visit) {
    return visit.path("/check-in");
  }

  private Checkin checkin(GroupVisit visit) throws BusinessException {
    if (visit.link().purpose() != GroupLinkPurpose.CHECK_IN) {
      throw new LinkRefusedException();
    }
    return checkins.find(visit.object());
  }
}
