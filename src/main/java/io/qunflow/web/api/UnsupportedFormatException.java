package io.qunflow.web.api;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The body is of a kind we cannot read. */
class UnsupportedFormatException extends BusinessException {

  static final String CODE = "UNSUPPORTED_FORMAT";

  UnsupportedFormatException(String contentType) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "Content-Type 要是 text/csv 或 application/x-ndjson，编码 UTF-8，收到的是“%s”。",
            "The Content-Type is text/csv or application/x-ndjson, in UTF-8; given was “%s”.",
            contentType == null ? "" : contentType));
  }
}
