package io.qunflow.process.wave;

import io.qunflow.community.MemberSelect;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_freezeWave of message-wave.bpmn: who is in the segment now belongs to it (C3).
 */
@Component
class FreezeWaveDelegate extends ProcessStep {

  private final Waves waves;
  private final Segments segments;

  FreezeWaveDelegate(Waves waves, Segments segments) {
    this.waves = waves;
    this.segments = segments;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    waves.freeze(step.get(WaveVariables.ID), audience(step));
  }

  private MemberSelect audience(StepContext step) throws BusinessException {
    var segment = step.get(WaveVariables.SEGMENT);
    return segment.equals(MessageWaves.EVERYBODY)
        ? segments.selectAll(step.community())
        : segments.select(Long.parseLong(segment));
  }
}
