package io.qunflow.process.engine;

import io.qunflow.process.FieldError;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;

/** What the form of a task refuses; thrown before anything is changed. */
public class FormViolationException extends ProcessEngineException {

  private final transient List<FieldError> errors;

  FormViolationException(List<FieldError> errors) {
    super(
        "还没有保存："
            + errors.stream().map(FieldError::message).limit(5).collect(Collectors.joining("；"))
            + (errors.size() > 5 ? "；等 %d 处。".formatted(errors.size()) : "。"));
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
