package io.qunflow.operations.messaging;

class SendingMariaDbIT extends SendingTest {

  @Override
  MessagingWorld openWorld() {
    return MessagingWorld.onMariaDb();
  }
}
