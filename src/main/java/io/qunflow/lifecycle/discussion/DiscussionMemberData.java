package io.qunflow.lifecycle.discussion;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Discussions in which operators wrote down one of the member's names. */
@Component
@Order(4)
class DiscussionMemberData implements MemberDataSource {

  private static final String SAME_COMMUNITY =
      "community_key IN (SELECT m.community_key FROM member m WHERE m.id IN (:members))";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "discussions_hosted",
            Set.of("discussion.host", "discussion.stand_in_host"),
            "SELECT discussion_no, topic, host, stand_in_host, starts_at_ms, host_rating,"
                + " host_pulled_away FROM discussion WHERE (host IN (:names) OR stand_in_host IN"
                + " (:names)) AND "
                + SAME_COMMUNITY),
        new PersonalTable(
            "discussions_as_guest",
            Set.of("discussion_guest.name"),
            "SELECT discussion_no, name FROM discussion_guest WHERE name IN (:names) AND "
                + SAME_COMMUNITY),
        new PersonalTable(
            "discussion_questions",
            Set.of("discussion_question.asker", "discussion_question.answerer"),
            "SELECT discussion_no, question, asker, answer, answerer FROM discussion_question"
                + " WHERE (asker IN (:names) OR answerer IN (:names)) AND "
                + SAME_COMMUNITY));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        replaced("discussion", "host"),
        replaced("discussion", "stand_in_host"),
        replaced("discussion_guest", "name"),
        replaced("discussion_question", "asker"),
        replaced("discussion_question", "answerer"));
  }

  private static Erasure replaced(String table, String column) {
    return new Erasure(
        table,
        "UPDATE %1$s SET %2$s = :pseudonym WHERE %2$s IN (:names) AND community_key = :community"
            .formatted(table, column));
  }
}
