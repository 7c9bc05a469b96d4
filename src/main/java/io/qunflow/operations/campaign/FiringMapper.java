package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FiringMapper {

  /** Nothing if the moment was planned before. */
  int insert(
      @Param("campaign") long campaign,
      @Param("planned") Instant planned,
      @Param("due") Instant due,
      @Param("firstDay") LocalDate firstDay,
      @Param("lastDay") LocalDate lastDay,
      @Param("state") String state,
      @Param("late") boolean late,
      @Param("reason") String reason);

  Optional<FiringRow> find(@Param("id") long id);

  Optional<Long> lockId(@Param("id") long id);

  /**
   * The firing alone is locked, never its campaign: who changes a campaign locks it first and then
   * its firings.
   */
  default Optional<FiringRow> lock(long id) {
    return lockId(id).flatMap(this::find);
  }

  /** Planned ones that may start, the longest due first. */
  List<Long> findDue(@Param("now") Instant now, @Param("most") int most);

  /** Planned ones of a campaign, whether they may start or wait, the first due first. */
  List<FiringRow> findPlanned(@Param("campaign") long campaign);

  /** Of those that were not missed the one with the latest day. */
  Optional<FiringRow> findLastOfDays(@Param("campaign") long campaign);

  /** Of those for earlier days that were not missed, the latest first. */
  List<FiringRow> findBefore(
      @Param("campaign") long campaign, @Param("day") LocalDate day, @Param("most") int most);

  /** Planned ones of one campaign that may start. */
  List<Long> findDueOf(
      @Param("campaign") long campaign, @Param("now") Instant now, @Param("most") int most);

  /** Started ones of which nobody said yet what came of them, the first started first. */
  List<Long> findRunning(@Param("most") int most);

  Optional<FiringRow> findByWave(@Param("wave") long wave);

  /** Which opened the round of a questionnaire. */
  Optional<FiringRow> findByRound(@Param("round") long round);

  /** Those that started what has this key, of whatever kind it was then; the last first. */
  List<FiringRow> findStarted(@Param("campaign") long campaign, @Param("key") String key);

  Optional<FiringRow> findPlannedAt(
      @Param("campaign") long campaign, @Param("planned") Instant planned);

  /** Latest first. */
  List<FiringRow> findPage(
      @Param("campaign") long campaign, @Param("offset") long offset, @Param("most") int most);

  int count(@Param("campaign") long campaign);

  /** The last of each that started or was missed. */
  List<FiringRow> findLast(@Param("campaigns") Collection<Long> campaigns);

  /** Planned from one moment to before another, in order; of one community or of all. */
  List<FiringRow> findBetween(
      @Param("community") CommunityKey community,
      @Param("from") Instant from,
      @Param("until") Instant until,
      @Param("most") int most);

  int updateStarted(
      @Param("id") long id, @Param("revision") int revision, @Param("now") Instant now);

  /** It is late, and may start only then. */
  int updateDue(@Param("id") long id, @Param("due") Instant due);

  int updateWave(@Param("id") long id, @Param("wave") long wave);

  int updatePage(@Param("id") long id, @Param("page") String page);

  /** What came of what it started, which is over now. */
  int updateCount(@Param("id") long id, @Param("c") FiringCount count, @Param("now") Instant now);

  int updateStartedKey(@Param("id") long id, @Param("startedKey") String startedKey);

  int updateRound(@Param("id") long id, @Param("round") long round);

  int updateHeld(@Param("id") long id, @Param("held") boolean held);

  /** None of the campaign is held any more. */
  int updateReleased(@Param("campaign") long campaign);

  /** It was done, but not everything of it has left yet. */
  int updateStopped(@Param("id") long id, @Param("now") Instant now);

  /** What it was to start is started, and goes on by itself. */
  int updateGoesOn(
      @Param("id") long id, @Param("reason") String reason, @Param("c") FiringCount count);

  int updateEnded(
      @Param("id") long id,
      @Param("state") String state,
      @Param("reason") String reason,
      @Param("c") FiringCount count,
      @Param("now") Instant now);

  /** What came of what it has started, whenever that ends. */
  int updateResult(
      @Param("id") long id,
      @Param("state") String state,
      @Param("reason") String reason,
      @Param("c") FiringCount count,
      @Param("now") Instant now);

  /** It will not start: another stands for its days. */
  int updateGathered(@Param("id") long id, @Param("now") Instant now);

  /** What is planned and may start only after this moment is missed. */
  int updateMissedAfter(
      @Param("campaign") long campaign,
      @Param("until") Instant until,
      @Param("reason") String reason,
      @Param("now") Instant now);

  /** What is planned and was not started is missed. */
  int updateMissed(
      @Param("campaign") long campaign, @Param("reason") String reason, @Param("now") Instant now);
}
