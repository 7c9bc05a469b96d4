package io.qunflow.operations.messaging;

class OutboxMariaDbIT extends OutboxTest {

  @Override
  MessagingWorld openWorld() {
    return MessagingWorld.onMariaDb();
  }
}
