package io.qunflow.process.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A process variable, declared once in the names class of its process.
 *
 * @param name as in the model and as the form field's key
 * @param type what code reads and writes; the engine stores scalars, lists as JSON
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  public static ProcessVariable<String> string(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  public static ProcessVariable<Integer> integer(String name) {
    return new ProcessVariable<>(name, Integer.class);
  }

  /** A number of any form: {@code 12}, {@code 0.5}. */
  public static ProcessVariable<BigDecimal> decimal(String name) {
    return new ProcessVariable<>(name, BigDecimal.class);
  }

  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  /** A day, kept as {@code yyyy-MM-dd}: what a form's date field sends. */
  public static ProcessVariable<LocalDate> date(String name) {
    return new ProcessVariable<>(name, LocalDate.class);
  }

  /** A moment, kept as the engine's own date so that timers can read it. */
  public static ProcessVariable<Instant> instant(String name) {
    return new ProcessVariable<>(name, Instant.class);
  }

  /** The rows of a form's dynamic list, or the entries of a checklist or taglist. */
  public static ProcessVariable<Rows> rows(String name) {
    return new ProcessVariable<>(name, Rows.class);
  }
}
