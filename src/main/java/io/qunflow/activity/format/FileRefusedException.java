package io.qunflow.activity.format;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A file that cannot be taken in; the message says what to do instead. */
public class FileRefusedException extends BusinessException {

  public static final String CODE = "FILE_REFUSED";

  public FileRefusedException(Wording message) {
    super(Kind.INVALID, CODE, message);
  }
}
