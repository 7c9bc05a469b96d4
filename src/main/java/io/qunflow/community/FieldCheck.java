package io.qunflow.community;

import io.qunflow.shared.Wording;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Collects what is wrong with typed fields, one message a field, in their order. */
final class FieldCheck {

  private static final int MOST_NAME = 120;

  private final Map<String, Wording> errors = new LinkedHashMap<>();

  String key(String field, Wording label, String value) {
    var key = stripped(value);
    if (!CommunityKey.isValid(key)) {
      errors.put(
          field,
          Wording.of(
              "%s（%s）只能用小写字母、数字、- 和 _，以字母或数字开头，1 到 64 个字符，收到的是“%s”",
              "%s (%s) takes lower-case letters, digits, - and _, begins with a letter or digit and has 1 to 64 characters; given was “%s”",
              label,
              field,
              shortened(key)));
    }
    return key;
  }

  String name(String field, Wording label, String value) {
    var name = stripped(value);
    if (name.isEmpty()) {
      errors.put(field, Wording.of("%s（%s）不能为空", "%s (%s) must not be empty", label, field));
    } else if (name.length() > MOST_NAME) {
      errors.put(
          field,
          Wording.of(
              "%s（%s）最多 %d 个字符", "%s (%s) has at most %d characters", label, field, MOST_NAME));
    }
    return name;
  }

  /** An optional text of at most 120 characters; null if nothing was given. */
  String optionalName(String field, Wording label, String value) {
    return stripped(value).isEmpty() ? null : name(field, label, value);
  }

  <E extends Enum<E>> E oneOf(String field, Wording label, String value, Class<E> type) {
    var word = stripped(value);
    Optional<E> found =
        Arrays.stream(type.getEnumConstants())
            .filter(one -> one.name().equalsIgnoreCase(word))
            .findFirst();
    if (found.isEmpty()) {
      var allowed =
          Arrays.stream(type.getEnumConstants())
              .map(one -> one.name().toLowerCase(Locale.ROOT))
              .toList();
      errors.put(
          field,
          Wording.of(
              "%s（%s）只能是 %s，收到的是“%s”",
              "%s (%s) is one of %s; given was “%s”",
              label,
              field,
              Wording.list(allowed),
              shortened(word)));
    }
    return found.orElse(null);
  }

  <E extends Enum<E>> E oneOf(
      String field, Wording label, String value, Class<E> type, E otherwise) {
    return stripped(value).isEmpty() ? otherwise : oneOf(field, label, value, type);
  }

  String timeZone(String field, String value) {
    var zone = stripped(value);
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      errors.put(
          field,
          Wording.of(
              "时区（%s）要用 IANA 名称，例如 Asia/Shanghai，收到的是“%s”",
              "The time zone (%s) is an IANA name such as Asia/Shanghai; given was “%s”",
              field,
              shortened(zone)));
    }
    return zone;
  }

  void wrong(String field, Wording message) {
    errors.put(field, message);
  }

  boolean failed() {
    return !errors.isEmpty();
  }

  Map<String, Wording> errors() {
    return errors;
  }

  static String stripped(String value) {
    return value == null ? "" : value.strip();
  }

  private static String shortened(String value) {
    return value.length() <= 80 ? value : value.substring(0, 80) + "…";
  }
}
