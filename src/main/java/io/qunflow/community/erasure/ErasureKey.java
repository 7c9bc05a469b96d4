package io.qunflow.community.erasure;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The key of the hashes of erased names: that of the settings, kept outside of the database, or
 * else one made at the first erasing and kept in it.
 */
@Component
class ErasureKey {

  private static final int SHORTEST = 32;
  private static final int BYTES = 32;

  private final JdbcTemplate jdbc;
  private final String configured;

  /**
   * @param configured {@code qunflow.privacy.erasure-key}: at least 32 characters, or none
   */
  ErasureKey(JdbcTemplate jdbc, @Value("${qunflow.privacy.erasure-key:}") String configured) {
    if (!configured.isEmpty() && configured.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "qunflow.privacy.erasure-key has at least %d characters".formatted(SHORTEST));
    }
    this.jdbc = jdbc;
    this.configured = configured;
  }

  NameHash open() {
    return new NameHash(secret().getBytes(StandardCharsets.UTF_8));
  }

  private String secret() {
    if (!configured.isEmpty()) {
      return configured;
    }
    var known = jdbc.queryForList("SELECT secret FROM erasure_key WHERE id = 1", String.class);
    return known.isEmpty() ? make() : known.get(0);
  }

  private String make() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var secret = HexFormat.of().formatHex(bytes);
    try {
      jdbc.update("INSERT INTO erasure_key (id, secret) VALUES (1, ?)", secret);
      return secret;
    } catch (DuplicateKeyException e) {
      return jdbc.queryForObject("SELECT secret FROM erasure_key WHERE id = 1", String.class);
    }
  }
}
