package io.qunflow.membership.moderation;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.membership.kind.MemberKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseMapper {

  /** Receives the id of a new row. */
  final class Made {
    long id;
  }

  /** So that posts of one member are counted one after the other. */
  Long lockMember(@Param("community") CommunityKey community, @Param("member") MemberId member);

  /**
   * @param once null where the request has no key
   */
  int insertPost(
      @Param("member") MemberId member,
      @Param("kind") MemberKind kind,
      @Param("text") String text,
      @Param("day") LocalDate day,
      @Param("by") String by,
      @Param("at") Instant at,
      @Param("once") String once);

  /** Whether a request with this key noted a post of the member. */
  boolean isNoted(@Param("member") MemberId member, @Param("once") String once);

  int countPosts(
      @Param("member") MemberId member,
      @Param("kind") MemberKind kind,
      @Param("day") LocalDate day);

  int insertCase(
      @Param("made") Made made,
      @Param("given") NewCase given,
      @Param("openKey") String openKey,
      @Param("accounts") String accounts,
      @Param("by") String by,
      @Param("at") Instant at);

  Optional<Long> findOpen(@Param("openKey") String openKey);

  Optional<CaseFile> find(@Param("id") long id);

  List<CaseFile> findPage(
      @Param("community") CommunityKey community,
      @Param("onlyOpen") boolean onlyOpen,
      @Param("offset") long offset,
      @Param("size") int size);

  List<CaseFile> findOfMember(@Param("member") MemberId member);

  int updateDecision(
      @Param("id") long id, @Param("measure") Measure measure, @Param("by") String by);

  int updateState(@Param("id") long id, @Param("from") CaseState from, @Param("to") CaseState to);

  int updateAppealable(@Param("id") long id, @Param("until") Instant until);

  int updateAppealed(@Param("id") long id, @Param("now") Instant now);

  int close(@Param("id") long id, @Param("outcome") CaseOutcome outcome, @Param("at") Instant at);

  int insertEntry(
      @Param("id") long id,
      @Param("step") CaseStep step,
      @Param("note") String note,
      @Param("by") String by,
      @Param("at") Instant at);

  List<CaseEntry> findRecord(@Param("id") long id);
}
