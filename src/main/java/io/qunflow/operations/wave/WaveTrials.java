package io.qunflow.operations.wave;

import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Texts that a wave tried against each other: who reacted since they went out. */
@Service
public class WaveTrials {

  private final Waves waves;
  private final WaveMessages messages;
  private final Splits splits;

  WaveTrials(Waves waves, WaveMessages messages, Splits splits) {
    this.waves = waves;
    this.messages = messages;
    this.splits = splits;
  }

  /**
   * @param since when the message was due at the earliest
   * @param results one for each text
   */
  public record Trial(String step, Instant since, List<Splits.Result> results) {}

  /**
   * Of the members of the wave; only steps with several texts, none before it is frozen.
   *
   * @param reactedSince who did since a moment what counts as a reaction
   */
  public List<Trial> find(Wave wave, Function<Instant, MemberSelect> reactedSince) {
    var trials = new ArrayList<Trial>();
    if (wave.frozenAt().isEmpty()) {
      return trials;
    }
    var since = wave.frozenAt().get();
    for (WaveMessage message : messages.findAll(wave.id())) {
      since = since.plus(message.after());
      if (message.isTrial()) {
        var results =
            splits.results(
                message.split(wave.id()), waves.members(wave.id()), reactedSince.apply(since));
        trials.add(new Trial(message.step(), since, results));
      }
    }
    return trials;
  }
}
