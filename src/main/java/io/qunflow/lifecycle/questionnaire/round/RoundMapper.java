package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RoundMapper {

  int insert(
      @Param("generated") GeneratedId generated,
      @Param("order") RoundOrder order,
      @Param("segment") Long segment,
      @Param("quota") Integer quota,
      @Param("standing") boolean standing,
      @Param("state") String state,
      @Param("createdAt") Instant createdAt,
      @Param("sentAt") Instant sentAt);

  Optional<RoundRow> find(@Param("id") long id);

  /** Locked until the end of the transaction. */
  Optional<RoundRow> lock(@Param("id") long id);

  List<RoundRow> findPage(
      @Param("community") CommunityKey community,
      @Param("offset") long offset,
      @Param("size") int size);

  int count(@Param("community") CommunityKey community);

  Optional<Long> findStanding(@Param("community") CommunityKey community);

  int updateSent(@Param("id") long id, @Param("sentAt") Instant sentAt);

  int updateOrder(
      @Param("id") long id,
      @Param("order") RoundOrder order,
      @Param("segment") Long segment,
      @Param("quota") Integer quota);

  int updateSegment(@Param("id") long id, @Param("segment") Long segment);

  int updateDeadline(@Param("id") long id, @Param("deadline") Instant deadline);

  int updateDropped(@Param("id") long id, @Param("closedAt") Instant closedAt);

  int updateClosed(
      @Param("id") long id,
      @Param("reason") CloseReason reason,
      @Param("closedBy") String closedBy,
      @Param("closedAt") Instant closedAt);

  int updateReminders(@Param("id") long id, @Param("reminders") int reminders);

  int updateUses(@Param("id") long id, @Param("uses") String uses, @Param("note") String note);

  List<StateCount> countStates(@Param("id") long id, @Param("inviteKey") String inviteKey);

  List<StateCount> countGroupStates(@Param("id") long id, @Param("inviteKey") String inviteKey);

  int countOutside(@Param("id") long id);

  int countUnmatched(@Param("id") long id);

  int countComplete(@Param("id") long id);

  /** Who is asked and has neither answered nor refused, counted up to so many. */
  int countSilent(@Param("id") long id, @Param("most") int most);

  int countAudience(@Param("id") long id);

  List<MemberId> findAudience(
      @Param("id") long id, @Param("offset") long offset, @Param("size") int size);

  int insertAudienceMember(@Param("id") long id, @Param("member") MemberId member);
}
