package io.qunflow.operations.messaging;

class ChannelWorkerMariaDbIT extends ChannelWorkerTest {

  @Override
  MessagingWorld openWorld() {
    return MessagingWorld.onMariaDb();
  }
}
