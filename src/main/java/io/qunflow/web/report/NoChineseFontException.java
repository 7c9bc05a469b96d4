package io.qunflow.web.report;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** No PDF without a font that has Chinese characters: it would be full of empty boxes. */
public class NoChineseFontException extends BusinessException {

  public static final String CODE = "NO_CHINESE_FONT";

  /**
   * @param message in the reader's language
   */
  public NoChineseFontException(String message) {
    super(Kind.CONFLICT, CODE, Wording.same(message));
  }
}
