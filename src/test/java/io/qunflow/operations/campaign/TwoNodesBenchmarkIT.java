package io.qunflow.operations.campaign;

import org.junit.jupiter.api.Tag;

/** A thousand firings. */
@Tag("benchmark")
class TwoNodesBenchmarkIT extends TwoNodesMariaDbIT {

  @Override
  int firings() {
    return 1_000;
  }
}
