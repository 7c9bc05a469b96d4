package io.qunflow.operations.wave;

import io.qunflow.shared.Wording;
import java.util.Optional;

/** Holds, goes on with and stops waves of its own, together with what else belongs to them. */
public interface WaveKeeper {

  /**
   * @return where a person does that, in words; empty if the wave is not this keeper's
   */
  Optional<Wording> keeps(Wave wave);
}
