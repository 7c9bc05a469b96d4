package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WeekMapper {

  /** IANA name. */
  Optional<String> findTimeZone(@Param("community") CommunityKey community);

  Optional<Long> findGroup(@Param("community") CommunityKey community, @Param("key") String key);

  /** When the first event happened, or the first snapshot or head count was taken. */
  Optional<java.time.Instant> findFirstTime(@Param("community") CommunityKey community);

  /** Adds a mark to each of these weeks, at most a thousand. */
  int mark(@Param("community") CommunityKey community, @Param("weeks") Collection<LocalDate> weeks);

  /** Ascending, both ends included. */
  List<WeekRow> findWeeks(
      @Param("community") CommunityKey community,
      @Param("groupId") long groupId,
      @Param("from") LocalDate from,
      @Param("to") LocalDate to);
}
