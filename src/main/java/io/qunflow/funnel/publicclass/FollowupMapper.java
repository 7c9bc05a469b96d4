package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FollowupMapper {

  /** Somebody to be called. */
  record Call(long registration, MemberId member, String question) {}

  /** Somebody without an end, by whom they are by now. */
  record Open(long registration, MemberId member) {}

  /** How many ended so. */
  record EndCount(String endedAs, String endedWhy, int members) {}

  /** How many of a part. */
  record PartCounts(int today, int tomorrow, int overflow, int late) {}

  /** How many calls somebody was given. */
  record Given(String callBy, int calls) {}

  /** How many calls of a day. */
  record Planned(LocalDate callOn, int calls) {}

  /**
   * Somebody of whom it became known late that they were there, or asked.
   *
   * @param reached whether something of the follow-up has reached them
   */
  record Late(long registration, MemberId member, boolean asked, boolean reached) {}

  /** Somebody is to be called on a day. */
  int insert(
      @Param("classId") long classId,
      @Param("registration") long registration,
      @Param("day") int day,
      @Param("on") LocalDate on);

  /** Calls of all classes. */
  List<Planned> countPlanned(@Param("from") LocalDate from, @Param("to") LocalDate to);

  /** Of a day, by whose they are. */
  List<Given> countGiven(@Param("on") LocalDate on);

  /** Those whose part would be another by now, unless they ended; first come first. */
  List<Late> findLate(@Param("classId") long classId, @Param("keys") Collection<String> keys);

  /** Another part than before, or one for who had none. */
  int put(
      @Param("classId") long classId,
      @Param("registration") long registration,
      @Param("part") String part,
      @Param("day") Integer day,
      @Param("on") LocalDate on,
      @Param("overflow") boolean overflow);

  /** Who only had no place has no end any more. */
  int reopen(@Param("registration") long registration);

  /** Whether something about it became known after its part was decided. */
  boolean isLate(@Param("registration") long registration);

  /** Everybody else gets the mass part, also who asked and is not called. */
  int insertRest(@Param("classId") long classId);

  int count(@Param("classId") long classId);

  /** Most promising first, as {@link CallList} has them. */
  List<Call> findCalls(@Param("classId") long classId, @Param("day") int day);

  int updateCalled(@Param("registration") long registration, @Param("by") String by);

  int end(
      @Param("registration") long registration,
      @Param("as") String as,
      @Param("why") String why,
      @Param("now") Instant now);

  /** Who has no end, in the order they registered first. */
  List<Open> findOpen(@Param("classId") long classId);

  /** Ordered, whatever end it had before; who has ordered already keeps the moment. */
  int order(@Param("registration") long registration, @Param("at") Instant at);

  int endPart(
      @Param("classId") long classId,
      @Param("state") String state,
      @Param("as") String as,
      @Param("why") String why,
      @Param("now") Instant now);

  List<EndCount> countEnds(@Param("classId") long classId);

  PartCounts countParts(@Param("classId") long classId);

  List<EndCount> countReasons(@Param("community") CommunityKey community);
}
