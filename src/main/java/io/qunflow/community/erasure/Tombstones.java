package io.qunflow.community.erasure;

import io.qunflow.community.erasure.ErasedNames.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Sets down which names must not come back. A name that somebody else in the community has too is
 * that person's: it stays allowed, but for the erased account itself.
 */
final class Tombstones {

  private final NamedParameterJdbcTemplate sql;
  private final ErasedNames names;

  Tombstones(NamedParameterJdbcTemplate sql, ErasedNames names) {
    this.sql = sql;
    this.names = names;
  }

  void set(ErasedPerson person) {
    var others = othersNames(person);
    for (var called : person.accounts()) {
      if (called.ownName() && !called.nicknameOnly()) {
        names.remember(
            person.community(), called.platform(), Kind.ACCOUNT, called.name(), called.pseudonym());
      }
      if (!others.contains(NameScanner.folded(called.name()))) {
        names.remember(
            person.community(),
            called.platform(),
            Kind.NICKNAME,
            called.name(),
            called.pseudonym());
      }
    }
    person
        .pseudonyms()
        .forEach(
            (name, pseudonym) -> {
              if (!others.contains(NameScanner.folded(name))) {
                names.rememberInTexts(person.community(), List.of(name), pseudonym);
              }
            });
  }

  /** Those of the person's names which somebody else has. */
  private Set<String> othersNames(ErasedPerson person) {
    var found =
        sql.queryForList(
            "SELECT m.nickname FROM member m WHERE m.community_key = :community"
                + " AND m.id NOT IN (:members) AND m.nickname IN (:names) UNION"
                + " SELECT a.name FROM account a WHERE a.community_key = :community"
                + " AND a.member_id NOT IN (:members) AND a.name IN (:names) UNION"
                + " SELECT n.nickname FROM account_nickname n JOIN account a ON a.id = n.account_id"
                + " WHERE a.community_key = :community AND a.member_id NOT IN (:members)"
                + " AND n.nickname IN (:names)",
            person.parameters(),
            String.class);
    return found.stream().map(NameScanner::folded).collect(Collectors.toCollection(HashSet::new));
  }
}
