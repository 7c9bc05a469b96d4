package io.qunflow.process;

import io.qunflow.shared.Wording;

/**
 * One wrong field of a form.
 *
 * @param key the field's key; in a list {@code parties[2].name}, rows counted from 1
 * @param message with the field's label
 */
public record FieldError(String key, Wording message) {}
