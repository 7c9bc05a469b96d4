package io.qunflow.activity;

import static io.qunflow.membership.segment.SegmentOperator.AT_LEAST;
import static io.qunflow.membership.segment.SegmentOperator.AT_MOST;
import static io.qunflow.membership.segment.SegmentOperator.IS;
import static io.qunflow.membership.segment.SegmentOperator.IS_KNOWN;
import static io.qunflow.membership.segment.SegmentOperator.IS_NOT;
import static io.qunflow.membership.segment.SegmentOperator.IS_UNKNOWN;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.GroupService;
import io.qunflow.membership.segment.SegmentChoice;
import io.qunflow.membership.segment.SegmentField;
import io.qunflow.membership.segment.SegmentFields;
import io.qunflow.membership.segment.SegmentInput;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What members do: how much and when they speak, since when and in which groups they are. */
@Component
@Order(2)
class ActivityFields implements SegmentFields {

  private static final String MESSAGES =
      "(SELECT COUNT(*) FROM account s JOIN activity_event e ON e.account_id = s.id"
          + " WHERE s.member_id = m.id AND e.kind = 'message'"
          + " AND e.occurred_at_ms > :argumentDaysAgo)";

  /** Those who never spoke are neither active lately nor silent for some days. */
  private static final String SPOKE =
      "EXISTS (SELECT 1 FROM account s JOIN activity_event e ON e.account_id = s.id"
          + " WHERE s.member_id = m.id AND e.kind = 'message'%s)";

  private static final String SINCE = " AND e.occurred_at_ms > :operandDaysAgo";

  /** Of the days since the earliest known moment in one of the groups. */
  private static final String JOINED =
      "COALESCE((SELECT MIN(b.from_ms) FROM membership b WHERE b.community_key = m.community_key"
          + " AND b.member_id = m.id)%s, FALSE)";

  private static final String IN_GROUP =
      "EXISTS (SELECT 1 FROM membership b JOIN chat_group g ON g.id = b.group_id"
          + " WHERE b.community_key = m.community_key AND b.member_id = m.id AND b.to_ms IS NULL"
          + " AND g.group_key = :operand)";

  private final GroupService groups;

  ActivityFields(GroupService groups) {
    this.groups = groups;
  }

  @Override
  public List<SegmentField> fields() {
    return List.of(
        new SegmentField(
            "messages",
            "最近 N 天的发言条数",
            "Messages in the last N days",
            SegmentInput.NUMBER,
            SegmentInput.NUMBER,
            List.of(AT_LEAST, AT_MOST),
            List.of(MESSAGES + " >= :operand", MESSAGES + " <= :operand")),
        new SegmentField(
            "last-message",
            "最后发言距今天数",
            "Days since the last message",
            SegmentInput.NONE,
            SegmentInput.NUMBER,
            List.of(AT_LEAST, AT_MOST, IS_KNOWN, IS_UNKNOWN),
            List.of(
                SPOKE.formatted("") + " AND NOT " + SPOKE.formatted(SINCE),
                SPOKE.formatted(SINCE.replace(">", ">=")),
                SPOKE.formatted(""),
                "NOT " + SPOKE.formatted(""))),
        new SegmentField(
            "joined",
            "入群天数",
            "Days since joining",
            SegmentInput.NONE,
            SegmentInput.NUMBER,
            List.of(AT_LEAST, AT_MOST, IS_KNOWN, IS_UNKNOWN),
            List.of(
                JOINED.formatted(" <= :operandDaysAgo"),
                JOINED.formatted(" >= :operandDaysAgo"),
                JOINED.formatted(" IS NOT NULL"),
                JOINED.formatted(" IS NULL"))),
        new SegmentField(
            "group",
            "所在群",
            "In group",
            SegmentInput.NONE,
            SegmentInput.CHOICE,
            List.of(IS, IS_NOT),
            List.of(IN_GROUP, "NOT " + IN_GROUP)));
  }

  @Override
  public List<SegmentChoice> operands(String field, String argument, CommunityKey community) {
    return field.equals("group")
        ? groups.findAll(community).stream()
            .map(group -> new SegmentChoice(group.key(), group.name(), group.name()))
            .toList()
        : List.of();
  }
}
