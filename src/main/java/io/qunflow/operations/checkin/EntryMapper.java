package io.qunflow.operations.checkin;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EntryMapper {

  /** Held until the end of the transaction: who writes entries of a check-in, or visitors. */
  Optional<Long> lock(@Param("checkin") long checkin);

  int insertVisitor(
      @Param("checkin") long checkin,
      @Param("browser") String browser,
      @Param("member") MemberId member,
      @Param("nickname") String nickname,
      @Param("knownBy") KnownBy knownBy,
      @Param("now") Instant now);

  Optional<VisitorRow> findVisitor(
      @Param("checkin") long checkin, @Param("browser") String browser);

  Optional<VisitorRow> findVisitorById(@Param("id") long id);

  /** Those who are taken for this member. */
  List<VisitorRow> findVisitorsOf(@Param("checkin") long checkin, @Param("member") MemberId member);

  int updateVisitor(
      @Param("id") long id,
      @Param("member") MemberId member,
      @Param("knownBy") KnownBy knownBy,
      @Param("by") String by);

  /** It waits again until somebody knows who it is. */
  int updateVisitorUnknown(@Param("id") long id, @Param("nickname") String nickname);

  int deleteVisitor(@Param("id") long id);

  /** How many nobody knows. */
  int countUnknown(@Param("checkin") long checkin);

  /** Members of the community with exactly this nickname or account name; at most two. */
  List<MemberId> findNamed(
      @Param("community") CommunityKey community, @Param("nickname") String nickname);

  Optional<CommunityKey> findCommunity(@Param("member") MemberId member);

  Optional<String> findNickname(@Param("member") MemberId member);

  int insert(
      @Param("checkin") long checkin,
      @Param("number") int number,
      @Param("member") MemberId member,
      @Param("visitor") Long visitor,
      @Param("proven") boolean proven,
      @Param("note") String note,
      @Param("now") Instant now);

  Optional<EntryRow> findByMember(
      @Param("checkin") long checkin,
      @Param("number") int number,
      @Param("member") MemberId member);

  Optional<EntryRow> findByVisitor(
      @Param("checkin") long checkin, @Param("number") int number, @Param("visitor") long visitor);

  List<EntryRow> findAllByVisitor(@Param("visitor") long visitor);

  List<EntryRow> findAllByMember(@Param("checkin") long checkin, @Param("member") MemberId member);

  int updateMember(
      @Param("id") long id, @Param("member") MemberId member, @Param("proven") boolean proven);

  /** It stays the member's who proved it, whoever the browser belongs to from now on. */
  int updateNoVisitor(@Param("id") long id);

  int updateNote(@Param("id") long id, @Param("note") String note);

  int delete(@Param("id") long id);

  int deleteByVisitor(@Param("visitor") long visitor);

  /** Day by day, in order of time. */
  List<EntryRow> findAll(@Param("checkin") long checkin);

  /** Of one day, in order of time. */
  List<EntryRow> findPage(
      @Param("checkin") long checkin,
      @Param("number") int number,
      @Param("offset") long offset,
      @Param("most") int most);

  int countAll(@Param("checkin") long checkin, @Param("number") int number);

  /** When the last one of the day checked in, in milliseconds; empty if nobody did. */
  Optional<Long> findLatest(@Param("checkin") long checkin, @Param("number") int number);

  /** How many members, staff and bots left out, checked in on this day before or with this one. */
  int countUntil(
      @Param("checkin") long checkin,
      @Param("number") int number,
      @Param("at") Instant at,
      @Param("id") long id);

  /**
   * Who checked in and is not recognised yet, first come first.
   *
   * @param checkin of one only; null: of all of the community
   */
  List<UnknownPerson> findWaiting(
      @Param("community") CommunityKey community,
      @Param("checkin") Long checkin,
      @Param("offset") long offset,
      @Param("most") int most);

  int countWaiting(@Param("community") CommunityKey community, @Param("checkin") Long checkin);
}
