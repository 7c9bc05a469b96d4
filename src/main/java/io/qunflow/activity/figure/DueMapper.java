package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What is out of date, who counts it, and the tables in which it is counted. */
@Mapper
interface DueMapper {

  /** Communities with marks whose key is after this one, ascending. */
  List<CommunityKey> findDueCommunities(@Param("after") String after, @Param("most") int most);

  List<CommunityKey> findWithoutLock(@Param("communities") Collection<CommunityKey> communities);

  /** Repeatable. */
  int insertLocks(@Param("communities") Collection<CommunityKey> communities);

  /** Those of them nobody else is counting; held until the transaction ends. */
  List<CommunityKey> lock(@Param("communities") Collection<CommunityKey> communities);

  /** By community and week. */
  List<DueWeek> findDue(
      @Param("communities") Collection<CommunityKey> communities,
      @Param("after") LocalDate after,
      @Param("most") int most);

  /** Those of the marks that nobody is changing now; held until the transaction ends. */
  List<DueWeek> lockDue(@Param("communities") Collection<CommunityKey> communities);

  int deleteDue(@Param("weeks") Collection<DueWeek> weeks);

  /** The latest week that was counted, with each community's time zone; null before the first. */
  List<LastWeek> findLastWeeks(@Param("community") CommunityKey community);

  /** Every group with what the counting must know about it. */
  List<GroupFacts> findGroups(@Param("communities") Collection<CommunityKey> communities);

  /** How the replies of these groups were known in the weeks counted before. */
  List<ReplyBasis> findReplyBases(@Param("communities") Collection<CommunityKey> communities);

  /** By group and time. */
  List<HeadCount> findHeadCounts(@Param("communities") Collection<CommunityKey> communities);

  List<TalkSpan> findTalks(@Param("communities") Collection<CommunityKey> communities);

  /** 999 where nobody set one. */
  List<NoiseLimit> findNoiseLimits(@Param("communities") Collection<CommunityKey> communities);

  int insertWeeks(@Param("weeks") Collection<CountedWeek> weeks);

  int insertDays(@Param("days") Collection<CountedDay> days);

  /** Their number in {@code dayNo}. */
  int insertTalks(@Param("days") Collection<CountedDay> days);

  int clearTalks(@Param("community") CommunityKey community);

  int clearWeeks(@Param("community") CommunityKey community);

  int clearDays(@Param("community") CommunityKey community);

  int deleteFigures(
      @Param("community") CommunityKey community, @Param("weeks") Collection<LocalDate> weeks);

  int insertFigures(@Param("rows") Collection<WeekRow> rows);
}
