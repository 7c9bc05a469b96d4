package io.qunflow.honour.welfare;

import static io.qunflow.honour.welfare.WelfareWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.support.TestDatabases;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two rounds about the same choose at once. */
class WelfareCapRaceTest {

  @Test
  void theSecondWaitsUntilTheFirstHasChosen() throws Exception {
    var database = TestDatabases.h2();
    try (var world = new WelfareWorld(database, database.dataSource())) {
      world.community("tea");
      world.member("小安");
      var cap = Optional.of(new WelfareCap(1, 30));
      var first =
          world.rounds.open(WelfareWorld.cups("a", 1, false, cap), WelfareWorld.everybody(TEA));
      var second =
          world.rounds.open(WelfareWorld.cups("b", 1, false, cap), WelfareWorld.everybody(TEA));
      var transactions =
          new TransactionTemplate(world.modules.get(PlatformTransactionManager.class));

      transactions.executeWithoutResult(
          open -> {
            choose(world, first);
            assertThatThrownBy(() -> CompletableFuture.runAsync(() -> choose(world, second)).join())
                .as("it waits for the transaction that is open, longer than it may")
                .hasCauseInstanceOf(PessimisticLockingFailureException.class);
          });

      assertThat(world.rounds.choose(second.id())).isZero();
      assertThat(world.receivers(first)).hasSize(1);
    }
  }

  private static void choose(WelfareWorld world, WelfareRound round) {
    try {
      world.rounds.choose(round.id());
    } catch (UnknownWelfareException e) {
      throw new IllegalStateException(e);
    }
  }
}
