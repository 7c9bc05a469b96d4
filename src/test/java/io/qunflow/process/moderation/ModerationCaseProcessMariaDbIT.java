package io.qunflow.process.moderation;

import io.qunflow.support.MembershipWorld;

class ModerationCaseProcessMariaDbIT extends ModerationCaseProcessTest {

  @Override
  MembershipWorld openWorld() {
    return MembershipWorld.onMariaDb();
  }
}
