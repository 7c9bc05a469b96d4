package io.qunflow.web.console;

import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveMessage;
import io.qunflow.operations.wave.WaveProgress;
import io.qunflow.operations.wave.WaveTrials;
import io.qunflow.shared.Difference;
import io.qunflow.shared.Proportion;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Waves in the reader's words. */
@Component
class WaveLines {

  private static final String NUMBERED = "message";
  private static final int PER_CENT = 10;

  private final Words words;

  WaveLines(Words words) {
    this.words = words;
  }

  /** A wave in a list. */
  record Line(long id, String title, String state, String audience, String when) {}

  /** So many members for a reason, in words. */
  record Reason(String kind, String reason, long members) {}

  record StepLine(String name, long waiting, long passed, long skipped, long failed) {}

  record TextLine(String step, String when, String variant, String text) {}

  Line line(Wave wave, ZoneId zone) {
    return new Line(
        wave.id(),
        wave.title(),
        wave.state().name(),
        wave.audience().map(n -> words.say("wave.audience", n)).orElse(""),
        words.exactly(wave.createdAt(), zone));
  }

  /** Skipped first, then failed. */
  List<Reason> reasons(WaveProgress progress) {
    var all = new ArrayList<Reason>();
    add(all, "skipped", progress.skipped());
    add(all, "failed", progress.failed());
    return all;
  }

  List<StepLine> steps(WaveProgress progress) {
    return progress.steps().stream()
        .map(
            step ->
                new StepLine(
                    step(step.name()),
                    step.waiting(),
                    step.passed(),
                    step.skipped(),
                    step.failed()))
        .toList();
  }

  List<TextLine> texts(List<WaveMessage> messages, Locale reader) {
    var all = new ArrayList<TextLine>();
    for (var message : messages) {
      for (var variant : message.variants()) {
        var texts = variant.texts();
        all.add(
            new TextLine(
                step(message.step()),
                when(message.after()),
                whose(message, variant),
                texts.getOrDefault(reader.getLanguage(), texts.get("zh")).body()));
      }
    }
    return all;
  }

  private String whose(WaveMessage message, WaveMessage.Variant variant) {
    if (message.condition().isPresent()) {
      boolean met = variant.equals(message.variants().get(0));
      return words.say(met ? "wave.texts.met" : "wave.texts.unmet");
    }
    return message.isTrial()
        ? words.say("wave.texts.share", variant.name(), share(variant.share()))
        : "";
  }

  /**
   * @param share how many of how many; null on a line that compares
   */
  record TrialLine(String step, String outcome, String variant, String share, String interval) {}

  /** One line a text by each outcome, and how they differ; without members there is no share. */
  List<TrialLine> trials(List<WaveTrials.Trial> trials) {
    var all = new ArrayList<TrialLine>();
    for (var trial : trials) {
      var outcome = words.sayOr("wave.outcome." + trial.outcome(), trial.outcome());
      for (var result : trial.results()) {
        all.add(
            new TrialLine(
                step(trial.step()),
                outcome,
                result.branch(),
                result.reacted().map(p -> "%d / %d".formatted(p.n(), p.of())).orElse("0 / 0"),
                result.reacted().map(this::interval).orElse("")));
      }
      for (var against : trial.differences()) {
        all.add(
            new TrialLine(
                step(trial.step()),
                outcome,
                against.first() + " − " + against.second(),
                null,
                difference(against.difference())));
      }
    }
    return all;
  }

  private String difference(Difference difference) {
    var said =
        words.say(
            difference.isClear() ? "wave.trial.clear" : "wave.trial.unclear",
            points(difference.value()),
            points(difference.low()),
            points(difference.high()));
    return difference.ofFew() ? said + words.say("wave.trial.few") : said;
  }

  private static String points(double difference) {
    return String.format(Locale.ROOT, "%+.1f", difference * 100);
  }

  private String interval(Proportion share) {
    var said =
        words.say(
            "wave.trial.interval",
            percent(share.rate()),
            percent(share.low()),
            percent(share.high()));
    return share.ofFew() ? said + words.say("wave.trial.few") : said;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }

  private String step(String name) {
    return name.matches(NUMBERED + "\\d+")
        ? words.say("wave.step.message", name.substring(NUMBERED.length()))
        : words.sayOr("wave.step." + name, name);
  }

  private String when(Duration after) {
    if (after.isZero()) {
      return words.say("wave.texts.first");
    }
    boolean days = after.toMinutes() % Duration.ofDays(1).toMinutes() == 0;
    var length =
        days
            ? words.say("wave.days", after.toDays())
            : words.say("wave.hours", after.toHours(), after.toMinutesPart());
    return words.say("wave.texts.after", length);
  }

  private static String share(int ofThousand) {
    return ofThousand % PER_CENT == 0
        ? String.valueOf(ofThousand / PER_CENT)
        : String.valueOf(ofThousand / (double) PER_CENT);
  }

  private void add(List<Reason> all, String kind, Map<String, Long> counts) {
    counts.forEach(
        (code, members) ->
            all.add(
                new Reason(
                    words.say("wave." + kind),
                    words.sayOr("wave.reason." + code, words.sayOr("message.reason." + code, code)),
                    members)));
  }
}
