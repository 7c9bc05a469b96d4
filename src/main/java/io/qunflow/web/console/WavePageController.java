package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveDesk;
import io.qunflow.operations.wave.WaveMessages;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.operations.wave.WaveStateException;
import io.qunflow.operations.wave.WaveTrials;
import io.qunflow.operations.wave.Waves;
import io.qunflow.web.Said;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One wave: how far everybody is and why some are not, and what a person may do about it (C3). */
@Controller
@ForMemberReaders
@RequestMapping("/communities/{key}/waves/{id}")
class WavePageController {

  private final CommunityService communities;
  private final Waves waves;
  private final WaveMessages messages;
  private final WaveDesk desk;
  private final WaveTrials trials;
  private final WaveLines lines;
  private final Words words;

  WavePageController(
      CommunityService communities,
      Waves waves,
      WaveMessages messages,
      WaveDesk desk,
      WaveTrials trials,
      WaveLines lines,
      Words words) {
    this.communities = communities;
    this.waves = waves;
    this.messages = messages;
    this.desk = desk;
    this.trials = trials;
    this.lines = lines;
    this.words = words;
  }

  @GetMapping
  String show(@PathVariable CommunityKey key, @PathVariable long id, Model model, Locale reader)
      throws UnknownCommunityException, UnknownWaveException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    var wave = wave(key, id);
    var progress = waves.progress(id);
    model.addAttribute("community", community);
    model.addAttribute("wave", wave);
    model.addAttribute("line", lines.line(wave, zone));
    model.addAttribute("progress", progress);
    model.addAttribute("steps", lines.steps(progress));
    model.addAttribute("reasons", lines.reasons(progress));
    model.addAttribute("texts", lines.texts(messages.findAll(id), reader));
    model.addAttribute("trials", lines.trials(trials.find(wave)));
    model.addAttribute("paused", wave.state() == WaveState.PAUSED);
    model.addAttribute("running", wave.state() == WaveState.RUNNING);
    model.addAttribute("over", wave.state().isOver());
    model.addAttribute("elsewhere", desk.keptElsewhere(wave).map(Said::of).orElse(null));
    model.addAttribute("next", next(wave, zone));
    model.addAttribute("history", history(wave, zone));
    return "console/wave";
  }

  @PostMapping("/pause")
  @ForOperators
  String pause(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      Principal person,
      RedirectAttributes next)
      throws UnknownWaveException {
    return act(
        key,
        id,
        next,
        () -> {
          desk.pause(id, person.getName());
          return words.say("wave.paused.done");
        });
  }

  @PostMapping("/go-on")
  @ForOperators
  String goOn(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      Principal person,
      RedirectAttributes next)
      throws UnknownWaveException {
    return act(
        key,
        id,
        next,
        () -> {
          desk.goOn(id, person.getName());
          return words.say("wave.goneOn.done");
        });
  }

  @PostMapping("/stop")
  @ForOperators
  String stop(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      Principal person,
      RedirectAttributes next)
      throws UnknownWaveException {
    return act(
        key,
        id,
        next,
        () -> {
          desk.stop(id, person.getName());
          return words.say("wave.stopped.done");
        });
  }

  @PostMapping("/retry")
  @ForOperators
  String retry(@PathVariable CommunityKey key, @PathVariable long id, RedirectAttributes next)
      throws UnknownWaveException {
    return act(key, id, next, () -> words.say("wave.retried.done", desk.retry(id)));
  }

  private interface Act {
    /** What is said afterwards. */
    String done() throws UnknownWaveException, WaveStateException;
  }

  private String act(CommunityKey key, long id, RedirectAttributes next, Act act)
      throws UnknownWaveException {
    wave(key, id);
    try {
      next.addFlashAttribute("done", act.done());
    } catch (WaveStateException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/%s/waves/%d".formatted(key, id);
  }

  private String next(Wave wave, ZoneId zone) {
    if (wave.state().isOver()) {
      return wave.endedAt().map(at -> words.say("wave.ended", words.exactly(at, zone))).orElse("");
    }
    return waves
        .nextDue(wave.id())
        .filter(at -> at.toEpochMilli() > 0)
        .map(at -> words.say("wave.next", words.exactly(at, zone)))
        .orElse("");
  }

  private String history(Wave wave, ZoneId zone) {
    return wave.changedBy()
        .map(
            by ->
                words.say("wave.changed", by, words.exactly(wave.changedAt().orElseThrow(), zone)))
        .orElse("");
  }

  private Wave wave(CommunityKey key, long id) throws UnknownWaveException {
    var wave = waves.find(id);
    if (!wave.community().equals(key)) {
      throw new UnknownWaveException(id);
    }
    return wave;
  }
}
