package io.qunflow.operations.messaging;

class MessageHandlingMariaDbIT extends MessageHandlingTest {

  @Override
  MessagingWorld openWorld() {
    return MessagingWorld.onMariaDb();
  }
}
