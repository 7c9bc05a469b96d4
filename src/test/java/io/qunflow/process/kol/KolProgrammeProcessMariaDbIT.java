package io.qunflow.process.kol;

import io.qunflow.support.MembershipWorld;

class KolProgrammeProcessMariaDbIT extends KolProgrammeProcessTest {

  @Override
  MembershipWorld openWorld() {
    return MembershipWorld.onMariaDb();
  }
}
