package io.qunflow.process;

/**
 * One wrong field of a form.
 *
 * @param key the field's key; in a list {@code parties[2].name}, rows counted from 1
 * @param message for the operator, Chinese, with the field's label
 */
public record FieldError(String key, String message) {}
