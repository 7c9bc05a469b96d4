package io.qunflow.web.api;

import io.qunflow.shared.InvalidFieldsException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A page that cannot be: {@code page} or {@code size} out of bounds. */
class InvalidPageException extends InvalidFieldsException {

  static final String CODE = "INVALID_PAGE";

  private InvalidPageException(Map<String, String> errors) {
    super(CODE, "", errors);
  }

  static void check(int page, int size, int mostSize) throws InvalidPageException {
    var errors = new LinkedHashMap<String, String>();
    if (page < 0) {
      errors.put("page", "page 从 0 开始，收到的是 " + page);
    }
    if (size < 1 || size > mostSize) {
      errors.put("size", "size 是 1 到 %d，收到的是 %d".formatted(mostSize, size));
    }
    if (!errors.isEmpty()) {
      throw new InvalidPageException(errors);
    }
  }
}
