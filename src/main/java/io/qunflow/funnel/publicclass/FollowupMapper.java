package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FollowupMapper {

  /** Somebody to be called. */
  record Call(long registration, MemberId member, String question) {}

  /** How many ended so. */
  record EndCount(String endedAs, String endedWhy, int members) {}

  /** How many of a part. */
  record PartCounts(int today, int tomorrow, int overflow) {}

  /** Somebody is to be called on a day. */
  int insert(
      @Param("classId") long classId,
      @Param("registration") long registration,
      @Param("day") int day);

  /** Everybody else gets the mass part, also who asked and is not called. */
  int insertRest(@Param("classId") long classId);

  int count(@Param("classId") long classId);

  /** Most promising first, as {@link CallList} has them. */
  List<Call> findCalls(@Param("classId") long classId, @Param("day") int day);

  int updateCalled(@Param("registration") long registration);

  int end(
      @Param("registration") long registration,
      @Param("as") String as,
      @Param("why") String why,
      @Param("now") Instant now);

  /** Those of them who have no end say no. */
  int endMembers(
      @Param("classId") long classId,
      @Param("members") List<MemberId> members,
      @Param("as") String as,
      @Param("why") String why,
      @Param("now") Instant now);

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
