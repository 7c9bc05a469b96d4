package io.qunflow.process.award;

import io.qunflow.support.AwardWorld;

class AwardRoundProcessMariaDbIT extends AwardRoundProcessTest {

  @Override
  AwardWorld openWorld() {
    return AwardWorld.onMariaDb();
  }
}
