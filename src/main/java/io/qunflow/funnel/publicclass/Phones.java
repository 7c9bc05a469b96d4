package io.qunflow.funnel.publicclass;

/** Phone numbers as people and meeting tools write them. */
final class Phones {

  private static final int LEAST = 7;
  private static final int MOST = 15;

  private Phones() {}

  /** Its digits without the country code of China; empty if it can be no phone. */
  static String digits(String typed) {
    var digits =
        (typed == null ? "" : typed).replaceAll("[\\s\\-()（）]", "").replaceFirst("^(\\+|00)86", "");
    return digits.matches("[0-9]{" + LEAST + "," + MOST + "}") ? digits : "";
  }
}
