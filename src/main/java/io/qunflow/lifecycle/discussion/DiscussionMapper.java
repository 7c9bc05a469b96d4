package io.qunflow.lifecycle.discussion;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DiscussionMapper {

  /** 0 before the first. */
  int findLatestNumber(@Param("community") CommunityKey community);

  int insertPlan(
      @Param("ref") DiscussionRef ref,
      @Param("cycle") int cycle,
      @Param("plan") DiscussionPlan plan,
      @Param("state") DiscussionState state,
      @Param("plannedAt") Instant plannedAt);

  int updatePlan(
      @Param("ref") DiscussionRef ref,
      @Param("plan") DiscussionPlan plan,
      @Param("state") DiscussionState state,
      @Param("plannedAt") Instant plannedAt);

  int deleteGuests(@Param("ref") DiscussionRef ref);

  int insertGuest(
      @Param("ref") DiscussionRef ref, @Param("position") int position, @Param("name") String name);

  /** Others that are to come or open and start strictly between the two moments. */
  int countBetween(
      @Param("ref") DiscussionRef ref,
      @Param("after") Instant after,
      @Param("before") Instant before);

  int updateConfirmation(
      @Param("ref") DiscussionRef ref,
      @Param("state") DiscussionState state,
      @Param("hostConfirmed") Boolean hostConfirmed,
      @Param("confirmedCount") Integer confirmedCount);

  int updateWarmUp(
      @Param("ref") DiscussionRef ref,
      @Param("notice") String notice,
      @Param("warmedUpAt") Instant warmedUpAt);

  int updateOpening(
      @Param("ref") DiscussionRef ref,
      @Param("note") String note,
      @Param("openedAt") Instant openedAt);

  int updateResult(
      @Param("ref") DiscussionRef ref,
      @Param("state") DiscussionState state,
      @Param("standInHost") String standInHost,
      @Param("result") TalkResult result);

  int deleteQuestions(@Param("ref") DiscussionRef ref);

  int insertQuestion(
      @Param("ref") DiscussionRef ref,
      @Param("position") int position,
      @Param("exchange") Exchange exchange);

  /** Null for an unknown discussion. */
  TalkedSpan findSpan(@Param("ref") DiscussionRef ref);

  int updateSummary(@Param("ref") DiscussionRef ref, @Param("summary") DiscussionSummary summary);

  /** Unless it was held, recorded or cancelled. */
  int updateCalledOff(@Param("ref") DiscussionRef ref, @Param("closedAt") Instant closedAt);

  /** With the moment, where the state is a final one. */
  int updateState(
      @Param("ref") DiscussionRef ref,
      @Param("state") DiscussionState state,
      @Param("closedAt") Instant closedAt);

  int insertSetback(
      @Param("ref") DiscussionRef ref,
      @Param("problem") String problem,
      @Param("wayOut") WayOut wayOut,
      @Param("explanation") String explanation,
      @Param("decidedAt") Instant decidedAt);

  /** Who hosted, as planned or standing in; null for a casual talk. */
  String findHost(@Param("ref") DiscussionRef ref);

  /** Formal discussions that were held and start at this moment or later, oldest first. */
  List<HostRecord> findHostRecords(
      @Param("community") CommunityKey community, @Param("from") Instant from);
}
