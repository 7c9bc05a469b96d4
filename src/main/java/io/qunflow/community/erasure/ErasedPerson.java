package io.qunflow.community.erasure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.ContactFacts;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.MemberId;
import io.qunflow.community.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What a person was called and reached by, before it is forgotten.
 *
 * @param members the member and those linked to it
 * @param pseudonym what stands in place of names that belong to no account
 * @param pseudonyms by name
 */
record ErasedPerson(
    CommunityKey community,
    List<MemberId> members,
    List<Called> accounts,
    String pseudonym,
    Map<String, String> pseudonyms) {

  private static final long NO_ACCOUNT = -1;

  /** Facts that say who somebody is, besides those by which one is reached. */
  private static final List<String> NAME_FACTS =
      List.of("name", "real_name", "full_name", "nickname", "姓名", "真实姓名", "名字", "昵称", "群昵称", "身份证");

  /** Nothing but the nickname is known of them, and nobody else has it. */
  private static final String NAMESAKES =
      "SELECT DISTINCT a.member_id FROM account a WHERE a.community_key = :community"
          + " AND a.nickname_only = TRUE AND a.name IN (:names) AND a.member_id NOT IN (:members)"
          + " AND NOT EXISTS (SELECT 1 FROM account x WHERE x.member_id = a.member_id"
          + " AND x.nickname_only = FALSE) AND NOT EXISTS (SELECT 1 FROM account_nickname n"
          + " JOIN account y ON y.id = n.account_id WHERE n.nickname_key = a.name_key"
          + " AND y.community_key = a.community_key AND y.member_id NOT IN (:members)"
          + " AND y.member_id <> a.member_id)";

  private static final Pattern MOBILE = Pattern.compile("(1[3-9]\\d)(\\d{4})(\\d{4})");

  /** A name of an account, its own first. */
  record Called(
      long account, Platform platform, String name, boolean ownName, boolean nicknameOnly) {
    String pseudonym() {
      return ErasedNames.PSEUDONYM + account;
    }
  }

  /** With members of whom nothing is known but one of the person's names. */
  static ErasedPerson read(
      NamedParameterJdbcTemplate sql,
      CommunityKey community,
      List<MemberId> members,
      List<MemberDataSource> sources) {
    var person = readOnly(sql, community, members, sources);
    var namesakes =
        sql.query(
            NAMESAKES, person.parameters(), (row, i) -> new MemberId(row.getLong("member_id")));
    return namesakes.isEmpty()
        ? person
        : readOnly(
            sql,
            community,
            Stream.concat(members.stream(), namesakes.stream()).distinct().toList(),
            sources);
  }

  private static ErasedPerson readOnly(
      NamedParameterJdbcTemplate sql,
      CommunityKey community,
      List<MemberId> members,
      List<MemberDataSource> sources) {
    var ids = new MapSqlParameterSource("members", members.stream().map(MemberId::value).toList());
    var accounts =
        sql.query(
            "SELECT id, platform, name, nickname_only, TRUE AS own_name FROM account"
                + " WHERE member_id IN (:members) UNION ALL"
                + " SELECT a.id, a.platform, n.nickname, a.nickname_only, FALSE FROM account a"
                + " JOIN account_nickname n ON n.account_id = a.id WHERE a.member_id IN (:members)"
                + " ORDER BY nickname_only, id",
            ids,
            (row, i) ->
                new Called(
                    row.getLong("id"),
                    Platform.valueOf(row.getString("platform")),
                    row.getString("name"),
                    row.getBoolean("own_name"),
                    row.getBoolean("nickname_only")));
    var pseudonym =
        ErasedNames.PSEUDONYM
            + accounts.stream()
                .map(called -> Long.toString(called.account()))
                .min(java.util.Comparator.comparingLong(Long::parseLong))
                .orElse("m" + members.get(0).value());
    var pseudonyms = new LinkedHashMap<String, String>();
    accounts.forEach(called -> add(pseudonyms, called.name(), called.pseudonym()));
    var person = new ErasedPerson(community, members, accounts, pseudonym, pseudonyms);
    person.others(sql, sources).forEach(name -> add(pseudonyms, name, pseudonym));
    return person;
  }

  boolean isErased(NamedParameterJdbcTemplate sql) {
    return !sql.queryForList(
            "SELECT id FROM member WHERE id IN (:members) AND erased_at_ms IS NOT NULL",
            parameters(),
            Long.class)
        .isEmpty();
  }

  /** Of {@link io.qunflow.community.Erasure}, but for the time. */
  MapSqlParameterSource parameters() {
    var ids = accounts.stream().map(Called::account).distinct().toList();
    return new MapSqlParameterSource("community", community.value())
        .addValue("members", members.stream().map(MemberId::value).toList())
        .addValue("accounts", ids.isEmpty() ? List.of(NO_ACCOUNT) : ids)
        .addValue(
            "names", pseudonyms.isEmpty() ? List.of(pseudonym) : List.copyOf(pseudonyms.keySet()))
        .addValue("pseudonym", pseudonym);
  }

  private List<String> others(NamedParameterJdbcTemplate sql, List<MemberDataSource> sources) {
    var parameters =
        parameters()
            .addValue(
                "facts", Stream.concat(ContactFacts.KEYS.stream(), NAME_FACTS.stream()).toList());
    return Stream.concat(
            Stream.of(
                "SELECT nickname FROM member WHERE id IN (:members)",
                "SELECT fact_value FROM member_fact WHERE member_id IN (:members)"
                    + " AND LOWER(fact_key) IN (:facts)"),
            sources.stream().flatMap(source -> source.names().stream()))
        .flatMap(statement -> sql.queryForList(statement, parameters, String.class).stream())
        .toList();
  }

  private static void add(Map<String, String> pseudonyms, String name, String pseudonym) {
    if (name == null || name.isBlank() || name.startsWith(ErasedNames.PSEUDONYM)) {
      return;
    }
    var stripped = name.strip();
    pseudonyms.putIfAbsent(stripped, pseudonym);
    if (!stripped.equals(name)) {
      pseudonyms.putIfAbsent(name, pseudonym);
    }
    var mobile = MOBILE.matcher(stripped.replaceAll("[ -]", ""));
    if (mobile.find()) {
      for (var form : List.of("$1$2$3", "$1 $2 $3", "$1-$2-$3")) {
        pseudonyms.putIfAbsent(mobile.group().replaceAll(MOBILE.pattern(), form), pseudonym);
      }
    }
  }
}
