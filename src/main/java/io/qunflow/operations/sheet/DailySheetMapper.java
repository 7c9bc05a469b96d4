package io.qunflow.operations.sheet;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DailySheetMapper {

  /** Where something was due before that moment, quiet hours and pauses not reckoned with. */
  Set<CommunityKey> findDueBefore(
      @Param("channels") Collection<String> channels, @Param("moment") Instant moment);

  List<KeeperRow> findKeepers();

  List<String> findKeepersOf(@Param("community") CommunityKey community);

  int insertKeeper(
      @Param("community") CommunityKey community,
      @Param("person") String person,
      @Param("now") Instant now);

  int deleteKeeper(@Param("community") CommunityKey community, @Param("person") String person);
}
