package io.qunflow.community;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who the member is. */
@Component
@Order(1)
class CommunityMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "member",
            Set.of("member.id", "member.nickname"),
            "SELECT id, community_key, nickname, agreed_to_duty, created_at_ms, erased_at_ms FROM member"
                + " WHERE id IN (:members)"),
        new PersonalTable(
            "accounts",
            Set.of("account.member_id"),
            "SELECT id, platform, name, staff, bot, nickname_only, created_at_ms FROM account"
                + " WHERE member_id IN (:members)"),
        new PersonalTable(
            "nicknames",
            Set.of("account_nickname.account_id", "account_nickname.nickname"),
            "SELECT account_id, nickname, first_at_ms, last_at_ms FROM account_nickname"
                + " WHERE account_id IN (:accounts)"),
        new PersonalTable(
            "facts",
            Set.of("member_fact.member_id"),
            "SELECT member_id, fact_key, fact_value, source, stated_at_ms FROM member_fact"
                + " WHERE member_id IN (:members)"),
        new PersonalTable(
            "links",
            Set.of(
                "account_link.account_id",
                "account_link.from_member_id",
                "account_link.to_member_id"),
            "SELECT id, account_id, from_member_id, to_member_id, linked_by, linked_at_ms,"
                + " undone_by, undone_at_ms FROM account_link WHERE from_member_id IN (:members)"
                + " OR to_member_id IN (:members) OR account_id IN (:accounts)"),
        new PersonalTable(
            "not_the_same",
            Set.of("dismissed_suggestion.first_member_id", "dismissed_suggestion.second_member_id"),
            "SELECT first_member_id, second_member_id, dismissed_by, dismissed_at_ms"
                + " FROM dismissed_suggestion WHERE first_member_id IN (:members)"
                + " OR second_member_id IN (:members)"),
        new PersonalTable(
            "readings",
            Set.of("personal_access.member_id"),
            "SELECT at_ms, person, kind, purpose, amount FROM personal_access"
                + " WHERE member_id IN (:members)"));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "account", "UPDATE account SET name = CONCAT('已注销-', id) WHERE id IN (:accounts)"),
        new Erasure(
            "account_nickname", "DELETE FROM account_nickname WHERE account_id IN (:accounts)"),
        new Erasure("member_fact", "DELETE FROM member_fact WHERE member_id IN (:members)"),
        new Erasure(
            "member",
            "UPDATE member SET nickname = :pseudonym, agreed_to_duty = FALSE,"
                + " erased_at_ms = COALESCE(erased_at_ms, :now) WHERE id IN (:members)"));
  }

  @Override
  public Map<String, String> kept() {
    return Map.of(
        "dismissed_suggestion", "that two ids are not one person",
        "account_link", "which pseudonyms are one person, so that figures stay; names nobody",
        "personal_access", "who looked at the data and why; must be shown to authorities later");
  }
}
