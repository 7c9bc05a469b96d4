package io.qunflow.community.erasure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.Platform;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names of erased people, as keyed hashes: a later file finds the pseudonym in place of the
 * name, so figures go on and nobody comes back.
 */
@Component
public class ErasedNames {

  /** How every pseudonym begins; an account's id follows. */
  public static final String PSEUDONYM = "已注销-";

  private static final String ANY_PLATFORM = "";

  private final JdbcTemplate jdbc;
  private final ErasureKey key;
  private final Clock clock;

  ErasedNames(JdbcTemplate jdbc, ErasureKey key, Clock clock) {
    this.jdbc = jdbc;
    this.key = key;
    this.clock = clock;
  }

  /** What kind of name it is. */
  enum Kind {
    /** The platform's name of an account. */
    ACCOUNT,
    /** Of a source that names no accounts. */
    NICKNAME,
    /** In what others write. */
    TEXT
  }

  private record Known(int length, int fingerprint, String pseudonym) {}

  /** The names of one community, as they were when it was opened. Not for two threads at once. */
  public static final class Open {

    private final NameHash hash;
    private final Map<String, Known> known;
    private final Set<Integer> fingerprints = new HashSet<>();
    private final NameScanner scanner;

    private Open(NameHash hash, Map<String, Known> known) {
      this.hash = hash;
      this.known = known;
      var lengths = new HashSet<Integer>();
      known.forEach(
          (id, name) -> {
            if (id.startsWith(Kind.TEXT.name())) {
              lengths.add(name.length());
              fingerprints.add(name.fingerprint());
            }
          });
      this.scanner = new NameScanner(lengths, this::inText);
    }

    public boolean isEmpty() {
      return known.isEmpty();
    }

    /** What stands in place of this account; empty if it is nobody's who was erased. */
    public Optional<String> account(Platform platform, String name) {
      return find(Kind.ACCOUNT, platform.name(), name);
    }

    /** What stands in place of this nickname where it is all that is known of somebody. */
    public Optional<String> nickname(Platform platform, String name) {
      return find(Kind.NICKNAME, platform.name(), name);
    }

    /** The text with pseudonyms in place of names. */
    public String text(String text) {
      return isEmpty() ? text : scanner.redact(text);
    }

    /** Whether somebody who was erased was called so, on whatever platform. */
    public boolean isName(String name) {
      return !isEmpty()
          && (find(Kind.TEXT, ANY_PLATFORM, NameScanner.folded(name)).isPresent()
              || Stream.of(Platform.values())
                  .anyMatch(
                      platform ->
                          account(platform, name).isPresent()
                              || nickname(platform, name).isPresent()));
    }

    private Optional<String> inText(String text, int from, int to) {
      return fingerprints.contains(hash.fingerprint(text, from, to))
          ? find(Kind.TEXT, ANY_PLATFORM, text.substring(from, to))
          : Optional.empty();
    }

    private Optional<String> find(Kind kind, String platform, String name) {
      return isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(known.get(id(kind, platform, hash.hash(name))))
              .map(Known::pseudonym);
    }
  }

  /** Reads the names of a community. */
  @Transactional
  public Open open(CommunityKey community) {
    var known = new HashMap<String, Known>();
    jdbc.query(
        "SELECT kind, platform, name_hash, name_length, fingerprint, pseudonym FROM erased_name"
            + " WHERE community_key = ?",
        row -> {
          known.put(
              id(Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
              new Known(row.getInt(4), row.getInt(5), row.getString(6)));
        },
        community.value());
    return new Open(known.isEmpty() ? null : key.open(), known);
  }

  /**
   * Lets the name come back, because the person wants to: whoever joins again under it is somebody
   * new. Repeatable.
   *
   * @param name an account or nickname
   */
  @Transactional
  public void forget(CommunityKey community, String name) {
    var hash = key.open();
    jdbc.update(
        "DELETE FROM erased_name WHERE community_key = ? AND name_hash IN (?, ?)",
        community.value(),
        hash.hash(name),
        hash.hash(NameScanner.folded(name)));
  }

  void remember(
      CommunityKey community, Platform platform, Kind kind, String name, String pseudonym) {
    var open = key.open();
    var told = kind == Kind.TEXT ? NameScanner.folded(name) : name;
    var where = platform == null ? ANY_PLATFORM : platform.name();
    jdbc.update(
        "DELETE FROM erased_name WHERE (community_key, platform, kind, name_hash) = (?, ?, ?, ?)",
        community.value(),
        where,
        kind.name(),
        open.hash(told));
    jdbc.update(
        "INSERT INTO erased_name (community_key, platform, kind, name_hash, name_length,"
            + " fingerprint, pseudonym, erased_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        community.value(),
        where,
        kind.name(),
        open.hash(told),
        told.length(),
        open.fingerprint(told, 0, told.length()),
        pseudonym,
        clock.millis());
  }

  void rememberInTexts(CommunityKey community, Collection<String> names, String pseudonym) {
    names.forEach(name -> remember(community, null, Kind.TEXT, name, pseudonym));
  }

  private static String id(Kind kind, String platform, String hash) {
    return kind + " " + platform + " " + hash;
  }
}
