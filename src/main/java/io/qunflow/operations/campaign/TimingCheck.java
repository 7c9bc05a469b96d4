package io.qunflow.operations.campaign;

import io.qunflow.shared.Wording;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Reads when a campaign is due out of its document (C1). */
final class TimingCheck {

  private static final int MOST_DAYS = 366;
  private static final int MOST_FACT = 64;
  private static final int FIRINGS_LOOKED_AT = 200;

  private final Faults faults;
  private final Duration leastBetween;
  private final List<MemberEvent> events;

  TimingCheck(Faults faults, Duration leastBetween, List<MemberEvent> events) {
    this.faults = faults;
    this.leastBetween = leastBetween;
    this.events = events;
  }

  Optional<Timing> read(CampaignDocument given, Optional<LocalDateTime> from) {
    return switch (given.when() == null ? "" : given.when().strip()) {
      case "once" -> once(given);
      case "cron" -> cron(given);
      case "every" -> every(given, from);
      case "event" -> event(given);
      default -> {
        faults.add("when", Wording.of("请选择什么时候发", "Choose when it fires"));
        yield Optional.empty();
      }
    };
  }

  private Optional<Timing> once(CampaignDocument given) {
    if (Faults.isBlank(given.at())) {
      faults.add("at", Wording.of("请写哪天几点", "Say on which day and when"));
    }
    return faults.dateTime("at", given.at()).map(Timing.Once::new);
  }

  private Optional<Timing> cron(CampaignDocument given) {
    if (Faults.isBlank(given.cron())) {
      faults.add("cron", Wording.of("请写 cron 表达式", "A cron expression is needed"));
      return Optional.empty();
    }
    Timing.Cron cron;
    try {
      cron = new Timing.Cron(given.cron().strip());
    } catch (IllegalArgumentException e) {
      faults.add(
          "cron",
          Wording.of(
              "看不懂 %s：依次写 秒 分 时 日 月 星期，例如 0 0 10 * * MON 是每周一 10:00",
              "%s is no cron expression: second, minute, hour, day, month, day of the week, such as"
                  + " 0 0 10 * * MON",
              given.cron()));
      return Optional.empty();
    }
    if (isTooOften(cron)) {
      faults.rule(
          "cron",
          Wording.of(
              "太密了：两次之间至少隔 %d 分钟",
              "Too often: at least %d minutes lie between two firings", leastBetween.toMinutes()));
    }
    return Optional.of(cron);
  }

  private boolean isTooOften(Timing cron) {
    var time = cron.after(LocalDateTime.of(2025, 12, 31, 0, 0));
    for (int i = 0; i < FIRINGS_LOOKED_AT && time.isPresent(); i++) {
      var next = cron.after(time.get());
      if (next.isPresent() && next.get().isBefore(time.get().plus(leastBetween))) {
        return true;
      }
      time = next;
    }
    return false;
  }

  private Optional<Timing> every(CampaignDocument given, Optional<LocalDateTime> from) {
    var days = faults.number("every", given.every(), 1, MOST_DAYS);
    var at = at(given);
    if (from.isEmpty()) {
      faults.add(
          "from", Wording.of("每隔几天一次要从哪天数起？请写开始时间", "Say from which day the days are counted"));
    }
    return days.isEmpty() || at.isEmpty() || from.isEmpty()
        ? Optional.empty()
        : Optional.of(new Timing.EveryDays(days.get(), from.get().toLocalDate(), at.get()));
  }

  private Optional<Timing> event(CampaignDocument given) {
    var event = events.stream().filter(one -> one.key().equals(given.event())).findFirst();
    var named = Optional.ofNullable(given.event()).filter(one -> !one.isBlank());
    var which = Wording.of("请选择哪件事之后", "Choose what it follows");
    if (named.isEmpty()) {
      faults.add("event", which);
    } else if (event.isEmpty()) {
      faults.rule("event", which);
    }
    boolean ahead = event.filter(MemberEvent::isKnownAhead).isPresent();
    var days = faults.number("after", given.after(), ahead ? -MOST_DAYS : 0, MOST_DAYS);
    var fact = Optional.ofNullable(given.fact()).map(String::strip).filter(key -> !key.isEmpty());
    boolean dated = event.map(MemberEvent::needsFact).orElse(fact.isPresent());
    if (dated && fact.filter(key -> key.length() <= MOST_FACT).isEmpty()) {
      faults.rule("fact", Wording.of("请写是资料里的哪一项", "Say which of the facts it is"));
    }
    var at = at(given);
    return named.isEmpty() || days.isEmpty() || at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Timing.AfterEvent(named.get(), fact.filter(key -> dated), days.get(), at.get()));
  }

  private Optional<LocalTime> at(CampaignDocument given) {
    if (Faults.isBlank(given.time())) {
      faults.add("time", Wording.of("请写几点发，例如 10:00", "Say at what time, such as 10:00"));
    }
    return faults.time("time", given.time());
  }
}
