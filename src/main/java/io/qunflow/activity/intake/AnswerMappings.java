package io.qunflow.activity.intake;

import io.qunflow.activity.format.AnswerHeads;
import io.qunflow.community.CommunityKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the columns of files with answers mean: as a person said the last time a file with the same
 * columns came into the community, in whatever order, else as their names suggest.
 */
@Service
public class AnswerMappings {

  private final JdbcTemplate jdbc;

  AnswerMappings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Proposes what the columns mean.
   *
   * @return column → {@code member}, {@code answered_at} or {@code fact:<key>}, in the order of the
   *     columns; columns to be left out are not in it, and {@code member} is missing where nothing
   *     suggests it
   */
  @Transactional(readOnly = true)
  public Map<String, String> propose(CommunityKey community, Collection<String> columns) {
    var remembered = find(community, columns);
    var proposal = remembered.isEmpty() ? AnswerHeads.propose(columns) : remembered;
    var ordered = new LinkedHashMap<String, String>();
    for (var column : columns) {
      if (proposal.containsKey(column)) {
        ordered.put(column, proposal.get(column));
      }
    }
    return ordered;
  }

  /** Whether a person said it of these columns before. */
  @Transactional(readOnly = true)
  public boolean isRemembered(CommunityKey community, Collection<String> columns) {
    return !find(community, columns).isEmpty();
  }

  /**
   * Remembers what a person said of these columns, in place of what was said before; repeatable.
   *
   * @param meanings as in {@link #propose}
   */
  @Transactional
  public void remember(
      CommunityKey community, Collection<String> columns, Map<String, String> meanings) {
    if (find(community, columns).equals(meanings)) {
      return;
    }
    var ofAll = hashOfAll(columns);
    jdbc.update(
        "DELETE FROM answer_column WHERE community_key = ? AND columns_hash = ?",
        community.value(),
        ofAll);
    jdbc.batchUpdate(
        "INSERT INTO answer_column (community_key, columns_hash, column_hash, target)"
            + " VALUES (?, ?, ?, ?)",
        meanings.entrySet(),
        Math.max(1, meanings.size()),
        (statement, meaning) -> {
          statement.setString(1, community.value());
          statement.setString(2, ofAll);
          statement.setString(3, hash(meaning.getKey()));
          statement.setString(4, meaning.getValue());
        });
  }

  private Map<String, String> find(CommunityKey community, Collection<String> columns) {
    var byHash = new HashMap<String, String>();
    jdbc.query(
        "SELECT column_hash, target FROM answer_column WHERE community_key = ? AND columns_hash = ?",
        row -> {
          byHash.put(row.getString(1), row.getString(2));
        },
        community.value(),
        hashOfAll(columns));
    var found = new LinkedHashMap<String, String>();
    for (var column : columns) {
      var target = byHash.get(hash(column));
      if (target != null) {
        found.put(column, target);
      }
    }
    return found;
  }

  private static String hashOfAll(Collection<String> columns) {
    return hash(columns.stream().sorted().map(AnswerMappings::hash).collect(Collectors.joining()));
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
