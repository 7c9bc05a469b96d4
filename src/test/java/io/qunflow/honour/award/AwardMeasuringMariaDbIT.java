package io.qunflow.honour.award;

import io.qunflow.support.AwardWorld;

class AwardMeasuringMariaDbIT extends AwardMeasuringTest {

  @Override
  AwardWorld openWorld() {
    return AwardWorld.onMariaDb();
  }
}
