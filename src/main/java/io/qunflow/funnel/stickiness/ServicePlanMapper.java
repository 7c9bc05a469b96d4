package io.qunflow.funnel.stickiness;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ServicePlanMapper {

  /** Takes the id of a new row. */
  class Made {
    long id;
  }

  int insert(
      @Param("made") Made made,
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("round") int round,
      @Param("plan") ServicePlan plan,
      @Param("goesFirst") String goesFirst,
      @Param("by") String by,
      @Param("at") Instant at);

  int insertStep(
      @Param("plan") long plan,
      @Param("position") int position,
      @Param("kind") String kind,
      @Param("step") ServiceStep step);

  int updateWave(@Param("id") long id, @Param("wave") long wave);

  Optional<PlanRow> find(@Param("id") long id);

  Optional<Long> findLatest(
      @Param("community") CommunityKey community, @Param("offering") String offering);

  /** With a wave, newest first. */
  List<PlanRow> findStarted(@Param("community") CommunityKey community, @Param("most") int most);

  List<StepRow> findSteps(@Param("plan") long plan);
}
