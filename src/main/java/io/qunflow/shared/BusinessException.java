package io.qunflow.shared;

/**
 * An outcome the business knows. Checked, so that it never marks the engine's transaction for
 * rollback by accident.
 *
 * <p>{@link #kind()} says what the caller can do about it; the web turns it into a status, a
 * process into a BPMN error with {@link #code()}.
 */
public abstract class BusinessException extends Exception {

  /** What the caller can do about it. */
  public enum Kind {
    /** The thing named does not exist. */
    UNKNOWN,
    /** Somebody was first, or the state forbids it. */
    CONFLICT,
    /** What was given is wrong; the message says where and what helps. */
    INVALID
  }

  private final String code;
  private final Kind kind;
  private final Wording wording;

  /**
   * @param code stable, {@code UPPER_SNAKE}
   * @param wording for people: what failed, which thing, why, what helps
   */
  protected BusinessException(Kind kind, String code, Wording wording) {
    super(wording.chinese());
    this.kind = kind;
    this.code = code;
    this.wording = wording;
  }

  /** In Chinese only. {@code ErrorsInBothLanguagesTest} refuses it: say it in English too. */
  protected BusinessException(Kind kind, String code, String message) {
    this(kind, code, Wording.same(message));
  }

  public String code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }

  /** What {@link #getMessage()} says, in both languages. */
  public Wording wording() {
    return wording;
  }
}
