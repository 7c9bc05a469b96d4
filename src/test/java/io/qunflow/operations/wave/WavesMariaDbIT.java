package io.qunflow.operations.wave;

class WavesMariaDbIT extends WavesTest {

  @Override
  WaveWorld openWorld() {
    return WaveWorld.onMariaDb();
  }
}
