package io.qunflow.community;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Personal data in full is shown only to those who say what for. */
public class ReasonMissingException extends BusinessException {

  public static final String CODE = "REASON_MISSING";

  public ReasonMissingException() {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "请写明查看的理由（2 到 200 个字），例如“本人要求更正资料”。理由会记入访问记录。",
            "Say why you look (2 to 200 characters), for instance “asked to correct their data”. The reason goes into the access log."));
  }

  /** The reason without surrounding blanks. */
  public static String check(String reason) throws ReasonMissingException {
    var stated = FieldCheck.stripped(reason);
    if (stated.length() < 2 || stated.length() > 200) {
      throw new ReasonMissingException();
    }
    return stated;
  }
}
