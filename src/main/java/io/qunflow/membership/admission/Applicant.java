package io.qunflow.membership.admission;

import io.qunflow.shared.Wording;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Who applies, as they say themselves.
 *
 * @param name what to call them, 1 to 60 characters
 * @param contact by which an operator reaches them: mail, phone or WeChat, 3 to 100 characters
 */
public record Applicant(String name, String contact) {

  private static final int MOST_NAME = 60;
  private static final int LEAST_CONTACT = 3;
  private static final int MOST_CONTACT = 100;
  private static final int LEAST_DIGITS = 7;

  public Applicant {
    name = Plain.text(name);
    contact = Plain.text(contact);
  }

  /** The same applicant without doubt typed it otherwise: blanks, dashes and case do not count. */
  String contactNorm() {
    return contact.toLowerCase(Locale.ROOT).replaceAll("[\\s()（）-]", "");
  }

  /** As which fact of a member the contact is kept. */
  static String factOf(String contact) {
    if (contact.contains("@")) {
      return "email";
    }
    return contact.replaceAll("\\D", "").length() >= LEAST_DIGITS
            && contact.matches("[+\\d\\s()（）-]+")
        ? "phone"
        : "wechat";
  }

  Map<String, Wording> mistakes() {
    var wrong = new LinkedHashMap<String, Wording>();
    if (name.isEmpty() || Plain.length(name) > MOST_NAME) {
      wrong.put(
          "name",
          Wording.of(
              "请写怎么称呼您，最多 %d 个字", "Say what to call you, in at most %d characters", MOST_NAME));
    }
    if (Plain.length(contact) < LEAST_CONTACT || Plain.length(contact) > MOST_CONTACT) {
      wrong.put(
          "contact",
          Wording.of("请留一个能找到您的方式：手机号、邮箱或微信号", "Leave a way to reach you: phone, mail or WeChat"));
    }
    return wrong;
  }
}
