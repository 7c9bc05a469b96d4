package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RuleMapper {

  List<RuleRow> findAll(@Param("communities") Collection<CommunityKey> communities);

  void save(
      @Param("community") CommunityKey community,
      @Param("from") int quietFromMin,
      @Param("until") int quietUntilMin,
      @Param("most") int mostPerWeek,
      @Param("by") String by,
      @Param("now") Instant now);
}
