package io.qunflow.web.console;

import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignHistory;
import io.qunflow.operations.campaign.CampaignState;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.DayKind;
import io.qunflow.operations.campaign.FiringProgress;
import io.qunflow.operations.campaign.InvalidCalendarException;
import io.qunflow.operations.campaign.WorkCalendars;
import io.qunflow.operations.campaign.WorkDay;
import io.qunflow.web.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A month of all campaigns, with days off; and the company's calendar of days off (C1, C2). */
@Controller
class CampaignCalendarPageController {

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  /** Six weeks and a day more of a campaign that fires every quarter of an hour are 4,200. */
  private static final int MOST = 5_000;

  private static final int WEEKS = 7;
  private static final int TITLE = 60;

  private final Campaigns campaigns;
  private final CampaignHistory history;
  private final FiringProgress progress;
  private final WorkCalendars calendars;
  private final Words words;
  private final Clock clock;

  CampaignCalendarPageController(
      Campaigns campaigns,
      CampaignHistory history,
      FiringProgress progress,
      WorkCalendars calendars,
      Words words,
      Clock clock) {
    this.campaigns = campaigns;
    this.history = history;
    this.progress = progress;
    this.calendars = calendars;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param inMonth whether it belongs to the month that is shown
   * @param mark why it is off, or that it is worked; null for ordinary days
   */
  record Day(
      int number,
      String said,
      boolean inMonth,
      boolean today,
      boolean off,
      String mark,
      List<CalendarEntry> entries) {}

  @GetMapping("/campaigns/calendar")
  String month(@RequestParam(defaultValue = "") String month, Model model) {
    var shown = month(month);
    var first = shown.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var last = shown.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    var found = entries(first, last.plusDays(1));
    var entries = found.days();
    var special =
        List.of(first.getYear(), last.getYear()).stream()
            .distinct()
            .flatMap(year -> calendars.findYear(year).stream())
            .collect(Collectors.toMap(WorkDay::day, day -> day));
    var days =
        first
            .datesUntil(last.plusDays(1))
            .map(day -> day(day, shown, special.get(day), entries.getOrDefault(day, List.of())))
            .toList();
    var weeks = new ArrayList<List<Day>>();
    for (int i = 0; i < days.size(); i += WEEKS) {
      weeks.add(days.subList(i, i + WEEKS));
    }
    model.addAttribute("weeks", weeks);
    model.addAttribute("cut", found.cut());
    model.addAttribute(
        "weekdays", first.datesUntil(first.plusDays(WEEKS)).map(words::weekday).toList());
    model.addAttribute(
        "shown", words.say("campaign.month", shown.getYear() + "", shown.getMonthValue()));
    model.addAttribute("before", shown.minusMonths(1).toString());
    model.addAttribute("after", shown.plusMonths(1).toString());
    return "console/campaign-calendar";
  }

  /** A day off, or a weekend that is worked. */
  record SpecialDay(LocalDate day, String said, String title, boolean off, String source) {}

  @GetMapping("/campaigns/work-calendar")
  String workCalendar(@RequestParam(defaultValue = "0") int year, Model model) {
    int shown = year < 2000 || year > 2100 ? LocalDate.now(clock.withZone(HERE)).getYear() : year;
    model.addAttribute("year", shown);
    model.addAttribute(
        "days",
        calendars.findYear(shown).stream()
            .map(
                day ->
                    new SpecialDay(
                        day.day(),
                        words.date(day.day()) + " " + words.weekday(day.day()),
                        day.title(),
                        day.kind() == DayKind.HOLIDAY,
                        day.shipped()
                            ? day.source()
                            : words.say("campaign.calendar.own", day.source())))
            .toList());
    return "console/work-calendar";
  }

  @PostMapping("/campaigns/work-calendar/import")
  @ForSchedulers
  String importYear(@RequestParam MultipartFile document, Principal person, RedirectAttributes next)
      throws IOException {
    try {
      int year =
          calendars.importYear(
              new String(document.getBytes(), StandardCharsets.UTF_8), person.getName());
      next.addFlashAttribute("done", words.say("campaign.calendar.imported", year + ""));
      return "redirect:/campaigns/work-calendar?year=" + year;
    } catch (InvalidCalendarException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return "redirect:/campaigns/work-calendar";
    }
  }

  @PostMapping("/campaigns/work-calendar/day")
  @ForSchedulers
  String setDay(
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "HOLIDAY") DayKind kind,
      @RequestParam(defaultValue = "") String title,
      Principal person,
      RedirectAttributes next) {
    try {
      var date = LocalDate.parse(day);
      var name = title.strip();
      var cut = name.length() > TITLE ? name.substring(0, TITLE) : name;
      calendars.set(new WorkDay(date, kind, cut, person.getName(), false), person.getName());
      next.addFlashAttribute("done", words.say("campaign.calendar.set", words.date(date)));
      return "redirect:/campaigns/work-calendar?year=" + date.getYear();
    } catch (DateTimeException e) {
      next.addFlashAttribute("refused", words.say("campaign.calendar.noDay"));
      return "redirect:/campaigns/work-calendar";
    }
  }

  private YearMonth month(String typed) {
    try {
      return YearMonth.parse(typed);
    } catch (DateTimeException e) {
      return YearMonth.now(clock.withZone(HERE));
    }
  }

  /**
   * @param cut whether there are more than are looked at, so that some are missing
   */
  private record Found(Map<LocalDate, List<CalendarEntry>> days, boolean cut) {}

  /** What fired and what is to come, by the day on which it is in the campaign's own zone. */
  private Found entries(LocalDate first, LocalDate end) {
    var all = campaigns.findAll(Optional.empty());
    var byId = all.stream().collect(Collectors.toMap(Campaign::id, one -> one));
    var from = first.minusDays(1).atStartOfDay(HERE).toInstant();
    var until = end.plusDays(1).atStartOfDay(HERE).toInstant();
    var entries = new HashMap<LocalDate, List<CalendarEntry>>();
    var found = history.findBetween(Optional.empty(), from, until, MOST);
    boolean cut = found.size() == MOST;
    // Without those of a campaign that cannot be read; the list of campaigns names it.
    var past = found.stream().filter(one -> byId.containsKey(one.campaign())).toList();
    var results = progress.of(past);
    for (CampaignFiring one : past) {
      var campaign = byId.get(one.campaign());
      add(
          entries,
          campaign,
          one.planned(),
          words.say(
              "campaign.firing."
                  + results.get(one.id()).state().name().toLowerCase(java.util.Locale.ROOT)));
    }
    var now = clock.instant();
    var after = now.isAfter(from) ? now : from;
    for (var campaign : all) {
      if (campaign.state() == CampaignState.ON) {
        var next = campaigns.next(campaign.plan(), after, MOST);
        cut |= next.size() == MOST && next.get(MOST - 1).at().isBefore(until);
        for (var firing : next) {
          if (firing.at().isBefore(until)) {
            add(entries, campaign, firing.at(), null);
          }
        }
      }
    }
    entries.replaceAll((day, list) -> CalendarEntry.gathered(list));
    return new Found(entries, cut);
  }

  private void add(
      Map<LocalDate, List<CalendarEntry>> entries,
      Campaign campaign,
      java.time.Instant at,
      String past) {
    var zone = campaign.plan().zone();
    entries
        .computeIfAbsent(LocalDate.ofInstant(at, zone), day -> new ArrayList<>())
        .add(
            CalendarEntry.one(
                campaign.id(), words.time(at, zone), campaign.plan().name(), past, at));
  }

  private Day day(LocalDate day, YearMonth shown, WorkDay special, List<CalendarEntry> entries) {
    var mark =
        special == null
            ? null
            : special.kind() == DayKind.HOLIDAY
                ? words.say("campaign.off", special.title())
                : words.say("campaign.worked");
    return new Day(
        day.getDayOfMonth(),
        words.date(day) + " " + words.weekday(day),
        YearMonth.from(day).equals(shown),
        day.equals(LocalDate.now(clock.withZone(HERE))),
        special != null && special.kind() == DayKind.HOLIDAY,
        mark,
        entries);
  }
}
