package io.qunflow.operations.wave;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The state of the wave forbids it: it is over, or somebody was first. */
public class WaveStateException extends BusinessException {

  public static final String CODE = "WAVE_STATE";

  WaveStateException(Wording why) {
    super(Kind.CONFLICT, CODE, why);
  }

  WaveStateException(Wave wave) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "批次“%s”%s，这一步做不了。刷新页面看它现在的情况。",
            "The wave “%s” %s, so this cannot be done. Reload the page to see how it stands.",
            wave.title(),
            how(wave.state())));
  }

  private static Wording how(WaveState state) {
    return switch (state) {
      case PREPARED -> Wording.of("还在准备名单", "is still being prepared");
      case RUNNING -> Wording.of("正在进行", "is running");
      case PAUSED -> Wording.of("已经暂停", "is paused");
      case STOPPED -> Wording.of("已经叫停", "was stopped");
      case DONE -> Wording.of("已经结束", "is over");
    };
  }
}
