package io.qunflow.process.wave;

class MessageWaveProcessMariaDbIT extends MessageWaveProcessTest {

  @Override
  MessageWaveWorld openWorld() {
    return MessageWaveWorld.onMariaDb();
  }
}
