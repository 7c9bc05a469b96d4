package io.qunflow.process.engine;

import io.qunflow.process.FieldError;
import io.qunflow.shared.Wording;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;

/** What the form of a task refuses; thrown before anything is changed. */
public class FormViolationException extends ProcessEngineException {

  private static final int MOST_SHOWN = 5;

  private final transient List<FieldError> errors;
  private final transient Wording wording;

  FormViolationException(List<FieldError> errors) {
    this(errors, say(errors));
  }

  private FormViolationException(List<FieldError> errors, Wording wording) {
    super(wording.chinese());
    this.errors = List.copyOf(errors);
    this.wording = wording;
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** What {@link #getMessage()} says, in both languages. */
  Wording wording() {
    return wording;
  }

  private static Wording say(List<FieldError> errors) {
    var first =
        Wording.clauses(errors.stream().map(FieldError::message).limit(MOST_SHOWN).toList());
    return errors.size() > MOST_SHOWN
        ? Wording.of("还没有保存：%s；等 %d 处。", "Not saved yet: %s; %d in all.", first, errors.size())
        : Wording.of("还没有保存：%s。", "Not saved yet: %s.", first);
  }
}
