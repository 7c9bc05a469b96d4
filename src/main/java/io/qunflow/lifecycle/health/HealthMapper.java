package io.qunflow.lifecycle.health;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface HealthMapper {

  int updateStandard(
      @Param("community") CommunityKey community,
      @Param("cycle") int cycle,
      @Param("agreedBy") String agreedBy,
      @Param("agreedAt") Instant agreedAt);

  int insertStandard(
      @Param("community") CommunityKey community,
      @Param("cycle") int cycle,
      @Param("agreedBy") String agreedBy,
      @Param("agreedAt") Instant agreedAt);

  int deleteFigures(@Param("community") CommunityKey community, @Param("cycle") int cycle);

  int insertFigure(
      @Param("community") CommunityKey community,
      @Param("cycle") int cycle,
      @Param("agreed") StandardFigure agreed,
      @Param("unit") FigureUnit unit);

  Optional<StandardRow> findLatestStandard(@Param("community") CommunityKey community);

  List<StandardFigure> findFigures(
      @Param("community") CommunityKey community, @Param("cycle") int cycle);

  /** 0 before the first judgement. */
  int findLatestJudgement(@Param("community") CommunityKey community);

  int insertJudgement(
      @Param("community") CommunityKey community,
      @Param("number") int number,
      @Param("cycle") int cycle,
      @Param("judgement") HealthJudgement judgement,
      @Param("remedy") String remedy,
      @Param("judgedAt") Instant judgedAt);

  Optional<PlannedRemedy> findOpenRemedy(
      @Param("community") CommunityKey community, @Param("remedy") String remedy);

  /** How many were open: 0 or 1. */
  int updateOpenRemedy(
      @Param("community") CommunityKey community,
      @Param("judgement") int judgement,
      @Param("cycle") int cycle,
      @Param("plan") PlannedRemedy plan,
      @Param("plannedAt") Instant plannedAt);

  /** 0 before the first remedy. */
  int findLatestRemedy(@Param("community") CommunityKey community);

  int insertRemedy(
      @Param("community") CommunityKey community,
      @Param("number") int number,
      @Param("judgement") int judgement,
      @Param("cycle") int cycle,
      @Param("plan") PlannedRemedy plan,
      @Param("plannedAt") Instant plannedAt);
}
