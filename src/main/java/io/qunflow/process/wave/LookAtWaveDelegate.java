package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveState;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs serviceTask_lookAtWave of every model with a wave: is anybody left, and when (C3)? */
@Component
class LookAtWaveDelegate extends ProcessStep {

  private final Waves waves;
  private final WaveHours hours;
  private final WaveProperties properties;
  private final Clock clock;

  LookAtWaveDelegate(Waves waves, WaveHours hours, WaveProperties properties, Clock clock) {
    this.waves = waves;
    this.hours = hours;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var wave = waves.find(step.get(WaveVariables.ID));
    var now = clock.instant();
    if (wave.state() == WaveState.PAUSED) {
      step.set(WaveVariables.LOOK_AT, now.plus(properties.lookAfter()));
      step.set(WaveVariables.NEXT, "paused");
    } else if (wave.state().isOver()) {
      step.set(WaveVariables.NEXT, "stopped");
    } else {
      next(step, wave.id(), now);
    }
  }

  private void next(StepContext step, long wave, Instant now) {
    var due = waves.nextDue(wave).map(first -> afterQuiet(wave, first, now));
    if (due.isEmpty()) {
      over(step, now);
    } else if (due.get().isAfter(now)) {
      step.set(WaveVariables.NEXT_AT, later(due.get(), now.plus(properties.sweep())));
      step.set(WaveVariables.LOOK_AT, now.plus(properties.lookAfter()));
      step.set(WaveVariables.NEXT, "wait");
    } else {
      step.set(WaveVariables.NEXT, "more");
    }
  }

  /** Who is due in quiet hours is due when they are over. */
  private Instant afterQuiet(long wave, Instant due, Instant now) {
    return hours.quietUntil(wave, later(due, now)).orElse(due);
  }

  private void over(StepContext step, Instant now) {
    var failed = waves.failed(step.get(WaveVariables.ID));
    if (failed.isEmpty()) {
      step.set(WaveVariables.NEXT, "done");
      return;
    }
    step.set(WaveVariables.FAILED_SUMMARY, words(failed));
    step.set(WaveVariables.FAILED_DUE_AT, now.plus(properties.decideWithin()));
    step.clear(WaveVariables.FAILED_DECISION);
    step.set(WaveVariables.NEXT, "failed");
  }

  private static String words(Map<String, Long> failed) {
    return failed.entrySet().stream()
        .map(one -> "%s：%d 人".formatted(WaveReasons.chinese(one.getKey()), one.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
