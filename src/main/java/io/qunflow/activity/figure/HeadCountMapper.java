package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface HeadCountMapper {

  int delete(@Param("group") long group, @Param("at") Instant at);

  int insert(
      @Param("group") long group,
      @Param("at") Instant at,
      @Param("members") int members,
      @Param("user") String user,
      @Param("now") Instant now);

  List<HeadCounts.Latest> findLatest(@Param("community") CommunityKey community);
}
