package io.qunflow.community;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an account is shown to somebody who need not know it in full: {@code 138****1234} for a
 * mobile phone, {@code 10***01} for any other number of five digits and more, {@code a***@x.com}
 * for a mail address, wherever in the name they stand. Everything else stays readable, so nicknames
 * do. Masking what is masked changes nothing.
 */
public final class AccountMask {

  /** A mobile phone with or without its country code, written in one or in its usual groups. */
  private static final String PHONE =
      "((?<!\\p{Nd})(?:(?:\\+|00)?86[ -]?)?1[3-9]\\p{Nd}[ -]?\\p{Nd}{4}[ -]?\\p{Nd}{4}(?!\\p{Nd}))";

  private static final String NUMBER = "(\\p{Nd}{5,})";

  private static final String MAIL = "([^\\s@<>()（）【】\\[\\],，;；:：]+)@([A-Za-z0-9][A-Za-z0-9.*-]*)";

  private static final Pattern NUMBERS = Pattern.compile(PHONE + "|" + NUMBER);
  private static final Pattern PHONES = Pattern.compile(PHONE);
  private static final Pattern ONLY_SECRET =
      Pattern.compile("\\s*(?:%s|%s|%s)\\s*".formatted(PHONE, NUMBER, MAIL));
  private static final Pattern MAILS = Pattern.compile(MAIL);

  private AccountMask() {}

  /** An account's name with its numbers and addresses hidden; null stays null. */
  public static String mask(String name) {
    return name == null ? null : all(name, NUMBERS);
  }

  /**
   * A nickname: masked like an account if it is nothing but a number or an address, as where the
   * source knew no other name; else only mobile phones and mail addresses in it are hidden.
   */
  public static String maskNickname(String nickname) {
    return nickname == null || ONLY_SECRET.matcher(nickname).matches()
        ? mask(nickname)
        : maskText(nickname);
  }

  /** A text in which numbers mean something: only mobile phones and mail addresses are hidden. */
  public static String maskText(String text) {
    return text == null ? null : all(text, PHONES);
  }

  private static String all(String text, Pattern numbers) {
    var before = text;
    var shown = once(text, numbers);
    while (!shown.equals(before)) { // what is left of two addresses run together may look like one
      before = shown;
      shown = once(shown, numbers);
    }
    return shown;
  }

  private static String once(String text, Pattern numbers) {
    return numbers
        .matcher(MAILS.matcher(text).replaceAll(found -> quoted(mail(found))))
        .replaceAll(found -> quoted(number(found)));
  }

  /** The first sign of the name; none of a name that has but one. */
  private static String mail(MatchResult found) {
    var local = found.group(1).replace("*", "");
    boolean masked = local.length() < found.group(1).length();
    int signs = local.codePointCount(0, local.length());
    int shown = signs == 0 || signs == 1 && !masked ? 0 : local.offsetByCodePoints(0, 1);
    return local.substring(0, shown) + "***@" + found.group(2);
  }

  private static String number(MatchResult found) {
    var digits =
        found
            .group()
            .codePoints()
            .filter(Character::isDigit)
            .mapToObj(Character::toString)
            .toList();
    return found.group(1) == null
        ? ends(digits, 2, "***", 2)
        : ends(digits.subList(digits.size() - 11, digits.size()), 3, "****", 4);
  }

  private static String ends(List<String> digits, int first, String stars, int last) {
    return String.join("", digits.subList(0, first))
        + stars
        + String.join("", digits.subList(digits.size() - last, digits.size()));
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
