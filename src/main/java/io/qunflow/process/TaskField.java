package io.qunflow.process;

import java.util.List;

/**
 * One field of a task's form.
 *
 * @param key the field's key, which is the name of the variable
 * @param type {@code text, textarea, number, checkbox, select, radio, checklist, taglist, date,
 *     datetime, list}
 * @param required whether it must be filled while it is shown
 * @param readOnly whether it is only shown; a value that is sent for it is left out
 * @param options what may be chosen; empty for free fields
 * @param hiddenWhen FEEL expression over the other fields under which the field is not asked for;
 *     null when it is always shown
 * @param fields the columns of a {@code list}; else empty
 * @param value what the field holds now; null when nothing
 */
public record TaskField(
    String key,
    String type,
    String label,
    boolean required,
    boolean readOnly,
    List<Option> options,
    String hiddenWhen,
    List<TaskField> fields,
    Object value) {

  /** One choice. */
  public record Option(String value, String label) {}
}
