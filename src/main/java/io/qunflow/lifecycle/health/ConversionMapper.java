package io.qunflow.lifecycle.health;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ConversionMapper {

  int update(@Param("community") CommunityKey community, @Param("stated") ConversionWeek stated);

  int insert(@Param("community") CommunityKey community, @Param("stated") ConversionWeek stated);

  /** The last first, at most so many. */
  List<ConversionWeek> findLast(
      @Param("community") CommunityKey community,
      @Param("from") LocalDate from,
      @Param("to") LocalDate to,
      @Param("most") int most);
}
