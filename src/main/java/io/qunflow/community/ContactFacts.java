package io.qunflow.community;

import java.util.List;

/** The facts by which a person is reached: hidden like accounts, and a sign of who it is. */
public final class ContactFacts {

  /** As templates and answers name them. */
  public static final List<String> KEYS =
      List.of(
          "phone", "mobile", "mail", "email", "qq", "wechat", "QQ", "手机", "手机号", "手机号码", "电话",
          "联系电话", "联系方式", "邮箱", "电子邮箱", "QQ号", "微信", "微信号");

  private ContactFacts() {}

  public static boolean contains(String key) {
    return KEYS.contains(key);
  }
}
