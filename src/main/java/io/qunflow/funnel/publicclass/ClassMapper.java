package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ClassMapper {

  /** Receives the id of a new row. */
  final class Made {
    long id;
  }

  int insert(@Param("made") Made made, @Param("c") NewClass given, @Param("now") Instant now);

  /** Whoever changes places of a class, or its date, holds its row. */
  Optional<Long> lock(@Param("id") long id);

  /** A community that is being retired is waited for. */
  Optional<CommunityState> lockCommunity(@Param("community") CommunityKey community);

  /** Those that were not called off, oldest first. */
  List<PublicClass> findKept(@Param("community") CommunityKey community);

  Optional<PublicClass> find(@Param("id") long id);

  /** Whose follow-up was begun since. */
  List<PublicClass> findFollowed(@Param("offering") long offering, @Param("since") Instant since);

  /** The same, of whatever they sell. */
  List<PublicClass> findAllFollowed(@Param("since") Instant since);

  /** Whose follow-up is over although somebody has no end. */
  List<PublicClass> findUnsettled();

  /** Newest first. */
  List<PublicClass> findPage(
      @Param("community") CommunityKey community,
      @Param("offset") long offset,
      @Param("size") int size);

  /** Others of the same offering that were not called off and have a date, latest first. */
  List<PublicClass> findDatedOthers(
      @Param("community") CommunityKey community,
      @Param("offering") Long offering,
      @Param("but") long but);

  int updateProcess(@Param("id") long id, @Param("processKey") String processKey);

  int updatePlan(@Param("id") long id, @Param("p") ClassPlan plan);

  int updateDate(
      @Param("id") long id,
      @Param("d") ClassDate date,
      @Param("startsAt") Instant startsAt,
      @Param("endsAt") Instant endsAt,
      @Param("moved") int moved);

  /** Whoever sets the date runs it. */
  int updateRunBy(@Param("id") long id, @Param("by") String by);

  int updateState(@Param("id") long id, @Param("from") ClassState from, @Param("to") ClassState to);

  /** It is followed up from now on; once. */
  int updateFollowup(@Param("id") long id, @Param("now") Instant now);

  /** The time of its follow-up is over; once. */
  int updateOver(@Param("id") long id, @Param("now") Instant now);

  /** Called off with its community, unless it took place. */
  int updateRetired(@Param("id") long id);

  int updateHeld(@Param("id") long id, @Param("why") String why, @Param("now") Instant now);

  int updateRating(
      @Param("id") long id,
      @Param("rating") int rating,
      @Param("note") String note,
      @Param("replay") String replay);
}
