package io.qunflow.operations.messaging;

class RetryMariaDbIT extends RetryTest {

  @Override
  MessagingWorld openWorld() {
    return MessagingWorld.onMariaDb();
  }
}
