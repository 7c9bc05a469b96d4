package io.qunflow.membership.segment;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SegmentMapper {

  Optional<SegmentRow> find(@Param("id") long id);

  List<SegmentRow> findAll(@Param("community") CommunityKey community);

  void insert(
      @Param("community") CommunityKey community,
      @Param("name") String name,
      @Param("conditions") String conditions,
      @Param("by") String by,
      @Param("at") Instant at);

  long findId(@Param("community") CommunityKey community, @Param("name") String name);

  int update(
      @Param("id") long id,
      @Param("revision") int revision,
      @Param("name") String name,
      @Param("conditions") String conditions,
      @Param("by") String by,
      @Param("at") Instant at);

  int retire(@Param("id") long id, @Param("by") String by, @Param("at") Instant at);
}
