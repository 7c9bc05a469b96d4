package io.qunflow.lifecycle.duty;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DutyMapper {

  /** 0 when nothing was agreed yet. */
  int findLatestVersion(@Param("community") CommunityKey community);

  Optional<DutyRuleRow> findLatestRule(@Param("community") CommunityKey community);

  int insertRule(
      @Param("community") CommunityKey community,
      @Param("version") int version,
      @Param("cycle") int cycle,
      @Param("rule") DutyRule rule,
      @Param("agreedAt") Instant agreedAt);

  /** One row for each member who has served. */
  List<ServiceRecord> findServiceRecords(@Param("community") CommunityKey community);

  /** Who was asked for this week and answered or kept silent, or serves in it. */
  List<MemberId> findOutThisWeek(
      @Param("community") CommunityKey community, @Param("week") LocalDate week);

  int updateInvitation(
      @Param("community") CommunityKey community,
      @Param("week") LocalDate week,
      @Param("member") MemberId member,
      @Param("outcome") InvitationOutcome outcome,
      @Param("answeredAt") Instant answeredAt);

  int insertInvitation(
      @Param("community") CommunityKey community,
      @Param("week") LocalDate week,
      @Param("member") MemberId member,
      @Param("outcome") InvitationOutcome outcome,
      @Param("askedAt") Instant askedAt);

  Optional<MemberId> findOnDuty(
      @Param("community") CommunityKey community, @Param("week") LocalDate week);

  int countShift(@Param("shift") DutyShift shift);

  int insertShift(
      @Param("shift") DutyShift shift,
      @Param("cycle") int cycle,
      @Param("recordedAt") Instant recordedAt);

  int deleteReport(@Param("shift") DutyShift shift);

  int insertReport(
      @Param("shift") DutyShift shift,
      @Param("report") DutyReport report,
      @Param("reportedAt") Instant reportedAt);
}
