package io.qunflow.community;

import java.util.regex.Pattern;

/**
 * The stable key of a community: business key of its processes, part of its address.
 *
 * @param value 1 to 64 of {@code a-z 0-9 - _}, starting with a letter or digit
 */
public record CommunityKey(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  public CommunityKey {
    if (!isValid(value)) {
      throw new IllegalArgumentException("社群标识只能用小写字母、数字、- 和 _，以字母或数字开头，最多 64 个字符：" + value);
    }
  }

  public static boolean isValid(String value) {
    return value != null && FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
