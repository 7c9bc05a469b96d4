package io.qunflow.operations.messaging;

import io.qunflow.support.TestDatabases;

class MessageErasureMariaDbIT extends MessageErasureTest {

  @Override
  MessagingWorld openWorld() {
    return MessagingWorld.on(TestDatabases.mariaDb());
  }
}
