package io.qunflow.process.crisis;

import io.qunflow.support.MembershipWorld;

class CrisisProcessMariaDbIT extends CrisisProcessTest {

  @Override
  MembershipWorld openWorld() {
    return MembershipWorld.onMariaDb();
  }
}
