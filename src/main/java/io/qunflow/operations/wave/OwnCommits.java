package io.qunflow.operations.wave;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work on a wave piece by piece, each committed by itself whatever transaction the caller has. Two
 * who work on the same wave take turns.
 */
@Component
class OwnCommits {

  private final WaveMapper waves;
  private final TransactionTemplate transaction;

  OwnCommits(WaveMapper waves, PlatformTransactionManager transactions) {
    this.waves = waves;
    transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The wave is locked until the work is committed. */
  <T> T onWave(long wave, Function<WaveState, T> work) {
    return transaction.execute(status -> work.apply(lock(wave)));
  }

  <T> T alone(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  private WaveState lock(long wave) {
    Optional<String> state = waves.lock(wave);
    return WaveState.of(
        state.orElseThrow(() -> new IllegalArgumentException("There is no wave " + wave)));
  }
}
