package io.qunflow.web.api;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.JsonFields;
import io.qunflow.shared.Wording;
import java.util.Optional;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Why the body of a request could not be read. */
final class UnreadableBody {

  private UnreadableBody() {}

  /** Where it is JSON, but says what cannot be. */
  static Optional<BusinessException> refusal(HttpMessageNotReadableException e) {
    if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
      return Optional.of(new UnknownFieldException(unknown));
    }
    if (e.getCause() instanceof MismatchedInputException wrong
        && Moment.class.equals(wrong.getTargetType())) {
      return Optional.of(new InvalidTimeException(wrong));
    }
    return Optional.empty();
  }

  /** Names the field where it is one of the wrong type. */
  static Wording malformed(HttpMessageNotReadableException e) {
    if (e.getCause() instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
      return Wording.of(
          "字段 %s 的类型不对，请对照接口说明。",
          "The field %s is of the wrong type; see the description of the interface.",
          JsonFields.path(wrong));
    }
    return Wording.of(
        "请求内容不是正确的 JSON，或某个字段的类型不对。请检查引号、逗号和括号，编码用 UTF-8。",
        "The body is not valid JSON, or a field is of the wrong type. Check quotes, commas and"
            + " brackets, and send UTF-8.");
  }
}
