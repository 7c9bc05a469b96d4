package io.qunflow.operations.checkin;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CheckinMapper {

  int insert(
      @Param("made") GeneratedKey made,
      @Param("c") NewCheckin checkin,
      @Param("title") String title,
      @Param("about") String about,
      @Param("channel") String channel,
      @Param("now") Instant now);

  int insertDays(@Param("checkin") long checkin, @Param("days") List<CheckinDay> days);

  Optional<CheckinRow> find(@Param("id") long id);

  /** Newest first. */
  List<CheckinRow> findPage(
      @Param("community") CommunityKey community,
      @Param("offset") long offset,
      @Param("most") int most);

  int count(@Param("community") CommunityKey community);

  /** Those nobody ended, whether or not their days are over. */
  List<Long> findOpen(@Param("community") CommunityKey community);

  List<DayRow> findDays(@Param("ids") Collection<Long> ids);

  List<DayCount> findCounts(@Param("ids") Collection<Long> ids);

  int updateClosed(@Param("id") long id, @Param("by") String by, @Param("now") Instant now);

  /** How many members of a community there are to come. */
  int countMembers(@Param("community") CommunityKey community);
}
