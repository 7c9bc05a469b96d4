package io.qunflow.funnel.publicclass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whose registration somebody on a list is: by phone, else by nickname, never by a guess. */
final class Matching {

  /** Stands where two registrations would fit. */
  private static final long SEVERAL = -1;

  private final Map<String, Long> byPhone = new HashMap<>();
  private final Map<String, Long> byName = new HashMap<>();

  Matching(
      List<AttendanceMapper.Registered> registrations, List<AttendanceMapper.KnownPhone> phones) {
    for (var one : registrations) {
      add(byName, name(one.nickname()), one.registration());
      add(byPhone, one.phone(), one.registration());
    }
    phones.forEach(one -> add(byPhone, Phones.digits(one.phone()), one.registration()));
  }

  Optional<Long> find(Presence person) {
    return find(person.name(), person.phone());
  }

  Optional<Long> find(String name, String phone) {
    return known(byPhone, phone).or(() -> known(byName, name(name)));
  }

  static String hash(String key) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Long> known(Map<String, Long> known, String key) {
    return Optional.ofNullable(known.get(key)).filter(id -> id != SEVERAL);
  }

  private static void add(Map<String, Long> known, String key, long id) {
    if (!key.isEmpty()) {
      known.merge(key, id, (one, other) -> one.equals(other) ? one : Long.valueOf(SEVERAL));
    }
  }

  private static String name(String nickname) {
    return nickname.strip().toLowerCase(Locale.ROOT);
  }
}
