package io.qunflow.web.api;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/** A page that cannot be: {@code page} or {@code size} out of bounds. */
class InvalidPageException extends InvalidFieldsException {

  static final String CODE = "INVALID_PAGE";

  private InvalidPageException(Map<String, Wording> errors) {
    super(CODE, Wording.NONE, errors);
  }

  /**
   * @param field that says how many
   */
  static void checkCount(String field, int count, int most) throws InvalidPageException {
    if (count < 1 || count > most) {
      throw new InvalidPageException(
          Map.of(
              field,
              Wording.of(
                  "%s 是 1 到 %d，收到的是 %d", "%s is 1 to %d; given was %d", field, most, count)));
    }
  }

  static void check(int page, int size, int mostSize) throws InvalidPageException {
    var errors = new LinkedHashMap<String, Wording>();
    if (page < 0) {
      errors.put("page", Wording.of("page 从 0 开始，收到的是 %d", "page begins at 0; given was %d", page));
    }
    if (size < 1 || size > mostSize) {
      errors.put(
          "size",
          Wording.of("size 是 1 到 %d，收到的是 %d", "size is 1 to %d; given was %d", mostSize, size));
    }
    if (!errors.isEmpty()) {
      throw new InvalidPageException(errors);
    }
  }
}
