package io.qunflow.activity;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ActivityOverviewMapper {

  List<LastEvent> findLastEvents(@Param("communities") Collection<CommunityKey> communities);

  /** Null before the first event. */
  KnownSpan findKnownSpan(@Param("community") CommunityKey community);

  WeekCount countWeek(
      @Param("community") CommunityKey community,
      @Param("from") Instant from,
      @Param("to") Instant to);

  List<FinishedImport> findRecentImports(
      @Param("community") CommunityKey community, @Param("most") int most);
}
