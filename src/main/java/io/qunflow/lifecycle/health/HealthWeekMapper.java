package io.qunflow.lifecycle.health;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface HealthWeekMapper {

  int update(@Param("community") CommunityKey community, @Param("week") HealthWeek week);

  int insert(@Param("community") CommunityKey community, @Param("week") HealthWeek week);

  Optional<HealthWeek> find(
      @Param("community") CommunityKey community, @Param("weekStart") LocalDate weekStart);

  /** The last week before one whose colour was not unknown. */
  Optional<HealthWeek> findKnownBefore(
      @Param("community") CommunityKey community, @Param("weekStart") LocalDate weekStart);

  /** The newest first. */
  List<HealthWeek> findLast(@Param("community") CommunityKey community, @Param("most") int most);

  /**
   * Open work for this cause, or of this kind; what the operators planned themselves stands in the
   * way until it is due.
   */
  int countOpenRemedies(
      @Param("community") CommunityKey community,
      @Param("cause") HealthCause cause,
      @Param("remedy") String remedy,
      @Param("today") LocalDate today);

  int insertRemedy(
      @Param("community") CommunityKey community,
      @Param("number") int number,
      @Param("remedy") OpenedRemedy remedy,
      @Param("cycle") int cycle,
      @Param("openedAt") Instant openedAt);

  int closeRemedies(
      @Param("community") CommunityKey community,
      @Param("remedy") String remedy,
      @Param("result") String result,
      @Param("closedAt") Instant closedAt);
}
