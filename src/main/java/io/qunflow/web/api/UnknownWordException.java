package io.qunflow.web.api;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.List;

/** A field holds a word that means nothing here. */
class UnknownWordException extends BusinessException {

  private static final String CODE = "UNKNOWN_WORD";

  UnknownWordException(String field, String word) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of("%s 的值“%s”不认识。", "The value “%2$s” of %1$s is not known.", field, word));
  }

  /**
   * @param known those that mean something
   */
  UnknownWordException(String field, String word, List<String> known) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "%s 的值“%s”不认识，可以写：%s。",
            "The value “%2$s” of %1$s is not known; these are: %3$s.",
            field,
            word,
            String.join(", ", known)));
  }
}
