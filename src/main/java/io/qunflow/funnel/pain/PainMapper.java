package io.qunflow.funnel.pain;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PainMapper {

  /** 0 when nothing was recorded yet. */
  int findLatestPoints(
      @Param("community") CommunityKey community, @Param("offering") String offering);

  /** 0 when nothing was recorded yet. */
  int findLatestCompetitors(
      @Param("community") CommunityKey community, @Param("offering") String offering);

  List<PainPoint> findPoints(
      @Param("community") CommunityKey community, @Param("offering") String offering);

  List<CompetitorRow> findCompetitors(
      @Param("community") CommunityKey community, @Param("offering") String offering);

  int insertPoint(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("version") int version,
      @Param("position") int position,
      @Param("point") PainPoint point,
      @Param("by") String by,
      @Param("at") Instant at);

  int insertCompetitor(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("version") int version,
      @Param("position") int position,
      @Param("competitor") Competitor competitor,
      @Param("by") String by,
      @Param("at") Instant at);
}
