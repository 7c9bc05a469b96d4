package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveMessage;

/**
 * Names shared with processes/operations/message-wave.bpmn. The business key is the wave's: {@code
 * wave-17}.
 */
final class MessageWave {

  static final String KEY = "messageWave";

  /** The last step: what became of the last message. */
  static final String DELIVERED = "delivered";

  private MessageWave() {}

  static String businessKey(long wave) {
    return "wave-" + wave;
  }

  static String about(long wave) {
    return WaveMessage.about(wave);
  }
}
