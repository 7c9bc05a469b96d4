package io.qunflow.activity.report;

import io.qunflow.activity.report.QuestionTexts.EventText;
import io.qunflow.activity.report.Slots.Slot;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReportMapper {

  /** First and last event of each group that has one. */
  List<GroupSpan> findSpans(@Param("community") CommunityKey community);

  /** Lists of members and head counts of these groups, the first and the last; null if none. */
  GroupSpan findCounted(@Param("groups") Collection<Long> groups);

  /** Those of the groups whose source states replies (others go by @ and quotes). */
  List<Long> findStatingGroups(@Param("groups") Collection<Long> groups);

  List<Slot> countSlots(@Param("scope") Scope scope, @Param("length") long length);

  List<Talker> countTalkers(@Param("scope") Scope scope);

  int countOpenQuestions(@Param("scope") Scope scope, @Param("stating") Collection<Long> stating);

  List<QuestionRow> findOpenQuestions(
      @Param("scope") Scope scope,
      @Param("stating") Collection<Long> stating,
      @Param("most") int most);

  List<EventText> findTexts(
      @Param("community") CommunityKey community, @Param("events") Collection<Long> events);

  List<Newcomer> findSilentNewcomers(@Param("scope") Scope scope);

  List<Replies> countReplies(
      @Param("scope") Scope scope, @Param("stating") Collection<Long> stating);

  List<ImportPeriod> findImportPeriods(@Param("community") CommunityKey community);

  /** Null where the community has none of its own. */
  Integer findNoiseLimit(@Param("community") CommunityKey community);

  int countMarked(@Param("community") CommunityKey community);

  /** First and last event of a group. */
  record GroupSpan(long group, Instant first, Instant last) {}

  record QuestionRow(long event, MemberId member, String nickname, long group, Instant askedAt) {}

  /** Replies of one member to another. */
  record Replies(MemberId answerer, MemberId asker, long replies) {}

  /** From the first to the last event an import brought to a group. */
  record ImportPeriod(long group, Instant first, Instant last) {}
}
