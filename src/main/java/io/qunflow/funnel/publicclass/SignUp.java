package io.qunflow.funnel.publicclass;

/**
 * What somebody typed when they registered.
 *
 * @param phone as typed, to match the list of the meeting tool; may be empty
 * @param agrees whether they ticked that offers may be written to them; silence says nothing
 */
public record SignUp(String phone, boolean agrees) {

  /** Nothing but perhaps a phone, as operators and other systems register somebody. */
  public static SignUp of(String phone) {
    return new SignUp(phone, false);
  }

  String digits() {
    return Phones.digits(phone);
  }
}
