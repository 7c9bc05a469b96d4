package io.qunflow.web.console;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.web.Said;
import java.util.Map;
import org.springframework.validation.BindingResult;

/** Puts what a service refused at the field it is about. */
final class FieldErrors {

  private FieldErrors() {}

  /**
   * @param names service's field → the form's, where they differ
   */
  static void add(InvalidFieldsException refused, Map<String, String> names, BindingResult form) {
    refused
        .errors()
        .forEach(
            (field, message) ->
                form.rejectValue(
                    names.getOrDefault(field, field), refused.code(), Said.of(message)));
  }
}
