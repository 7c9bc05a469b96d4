package io.qunflow.membership.role;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RoleMapper {

  /** Receives the id of a new row. */
  final class Made {
    long id;
  }

  KnownSpan findKnown(@Param("community") CommunityKey community);

  int insertMeasuring(
      @Param("made") Made made,
      @Param("community") CommunityKey community,
      @Param("from") Instant from,
      @Param("to") Instant to,
      @Param("at") Instant at);

  Optional<Measuring> findLatest(@Param("community") CommunityKey community);

  Optional<Measuring> findOpen(@Param("measuring") long measuring);

  Long findBefore(
      @Param("community") CommunityKey community,
      @Param("measuring") long measuring,
      @Param("until") Instant until);

  /**
   * @param offset milliseconds that local time is ahead of UTC
   */
  int measure(
      @Param("measuring") long measuring,
      @Param("community") CommunityKey community,
      @Param("from") Instant from,
      @Param("to") Instant to,
      @Param("offset") long offset);

  List<MeasuredRow> findMeasured(@Param("measuring") long measuring, @Param("before") Long before);

  int updateVerdict(
      @Param("measuring") long measuring,
      @Param("role") MemberRole role,
      @Param("change") ChangeKind change,
      @Param("members") Collection<MemberId> members);

  int updateKind(@Param("kind") FiveKind kind, @Param("members") Collection<MemberId> members);

  List<ProposalRow> findProposals(@Param("measuring") long measuring);

  int updateChoice(
      @Param("measuring") long measuring,
      @Param("choice") String choice,
      @Param("members") Collection<MemberId> members);

  int close(@Param("measuring") long measuring, @Param("by") String by, @Param("at") Instant at);

  int endRoles(@Param("members") Collection<MemberId> members, @Param("at") Instant at);

  int turnDown(@Param("role") MemberRole role, @Param("members") Collection<MemberId> members);

  int insertRoles(
      @Param("community") CommunityKey community,
      @Param("roles") List<NewRole> roles,
      @Param("by") String by,
      @Param("at") Instant at);

  List<RoleCount> count(@Param("community") CommunityKey community);

  /**
   * @param role null for any
   */
  List<HeldRole> findPage(
      @Param("community") CommunityKey community,
      @Param("role") MemberRole role,
      @Param("offset") long offset,
      @Param("size") int size);

  List<HeldRole> findHistory(@Param("member") MemberId member);

  int insertNotice(
      @Param("member") MemberId member,
      @Param("note") String note,
      @Param("by") String by,
      @Param("at") Instant at);

  int deleteBehaviourBefore(@Param("at") Instant at);
}
