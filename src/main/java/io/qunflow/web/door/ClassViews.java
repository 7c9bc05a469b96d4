package io.qunflow.web.door;

import io.qunflow.community.AccountMask;
import io.qunflow.community.Community;
import io.qunflow.funnel.publicclass.ClassConsents;
import io.qunflow.funnel.publicclass.ClassState;
import io.qunflow.funnel.publicclass.KnownBy;
import io.qunflow.funnel.publicclass.PlaceState;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.publicclass.Registration;
import io.qunflow.funnel.publicclass.Registrations;
import io.qunflow.funnel.publicclass.SignUp;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.LinkRefusedException;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a public class, the same for a personal and for a group link. */
@Component
class ClassViews {

  static final String PATH = "/class";
  static final int MOST_PHONE = 40;

  private final PublicClasses classes;
  private final Registrations registrations;
  private final ClassConsents consents;
  private final MessageSource messages;
  private final Clock clock;

  ClassViews(
      PublicClasses classes,
      Registrations registrations,
      ClassConsents consents,
      MessageSource messages,
      Clock clock) {
    this.classes = classes;
    this.registrations = registrations;
    this.consents = consents;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * @param path where its forms are sent
   */
  ModelAndView page(PublicClass of, Community community, Optional<Registration> mine, String path) {
    var view = view(of, community, mine.filter(Registration::isIn));
    var page = new ModelAndView("door/class").addObject("lesson", view);
    page.addObject("path", path).addObject("nickname", "").addObject("phone", "");
    page.addObject("agrees", false).addObject("agreed", false);
    if (view.state().equals("OVER") || view.state().equals("OFF")) {
      page.setStatus(HttpStatus.GONE);
    }
    return page;
  }

  /**
   * Of a browser that came by the group link. Whether a member agreed to offers shows only to who
   * proved to be that member.
   */
  ModelAndView page(PublicClass of, GroupVisit visit, Optional<Registration> mine) {
    boolean proven = mine.filter(one -> one.knownBy() == KnownBy.CODE).isPresent();
    return page(of, visit.community(), mine, visit.path(PATH))
        .addObject("asked", mine.isEmpty())
        .addObject("proven", proven)
        .addObject("agreed", proven && consents.isGiven(mine.get().member()))
        .addObject("claimed", mine.filter(one -> one.agreedVersion() != null).isPresent())
        .addObject(
            "who", mine.map(Registration::nickname).map(AccountMask::maskNickname).orElse(""));
  }

  /** The class of a group link. */
  PublicClass of(GroupVisit visit) throws BusinessException {
    if (visit.link().purpose() != GroupLinkPurpose.PUBLIC_CLASS) {
      throw new LinkRefusedException();
    }
    return classes.find(visit.link().community(), visit.object());
  }

  boolean isOpen(PublicClass of) {
    return of.takesRegistrations(clock.instant());
  }

  /** Somebody came too late: nothing was changed. */
  static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.CONFLICT);
    return page.addObject("notTaken", true);
  }

  /** What was typed is kept, and what is wrong stands at its field. */
  static ModelAndView wrong(ModelAndView page, String words, String nickname, SignUp typed) {
    return wrong(page)
        .addObject("wrong", words)
        .addObject("nickname", nickname)
        .addObject("phone", typed.phone())
        .addObject("agrees", typed.agrees());
  }

  static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    return page;
  }

  private ClassView view(PublicClass of, Community community, Optional<Registration> mine) {
    var counts = registrations.count(of.id());
    int capacity = of.capacity() == null ? 0 : of.capacity();
    boolean has = mine.filter(one -> one.state() == PlaceState.REGISTERED).isPresent();
    boolean waits = mine.filter(one -> one.state() == PlaceState.WAITING).isPresent();
    boolean open = isOpen(of);
    return new ClassView(
        of.title(),
        of.about(),
        of.isDated() ? when(of, ZoneId.of(community.timeZone())) : "",
        capacity,
        Math.max(0, capacity - counts.registered()),
        counts.waiting(),
        state(of, open, has, waits),
        waits ? registrations.waitingPlace(mine.get()) : 0,
        has && open ? of.meetingUrl() : "",
        mine.isPresent() && of.state() == ClassState.HELD ? of.replayUrl() : "");
  }

  private static String state(PublicClass of, boolean open, boolean has, boolean waits) {
    if (of.state() == ClassState.CALLED_OFF) {
      return "OFF";
    }
    if (of.state() == ClassState.PLANNED) {
      return "EARLY";
    }
    if (!open) {
      return "OVER";
    }
    return has ? "REGISTERED" : waits ? "WAITING" : "OPEN";
  }

  private String when(PublicClass of, ZoneId zone) {
    return say(
        "class.when",
        say(
            "moment.exact",
            formatted("format.date", of.startsAt(), zone),
            time(of.startsAt(), zone)),
        time(of.endsAt(), zone));
  }

  private String time(Instant at, ZoneId zone) {
    return formatted("format.time", at, zone);
  }

  private String formatted(String pattern, Instant at, ZoneId zone) {
    var locale = LocaleContextHolder.getLocale();
    return DateTimeFormatter.ofPattern(say(pattern), locale).withZone(zone).format(at);
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
