package io.qunflow.lifecycle.content;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ContentMapper {

  /** 0 before the first plan. */
  int findLatestPlan(@Param("community") CommunityKey community);

  /** In the order they were written down. */
  List<Topic> findTopics(@Param("community") CommunityKey community, @Param("plan") int plan);

  int insertTopic(
      @Param("community") CommunityKey community,
      @Param("plan") int plan,
      @Param("position") int position,
      @Param("cycle") int cycle,
      @Param("topic") Topic topic,
      @Param("recordedAt") Instant recordedAt);

  int deleteItems(@Param("community") CommunityKey community, @Param("plan") int plan);

  int insertItem(
      @Param("community") CommunityKey community,
      @Param("plan") int plan,
      @Param("position") int position,
      @Param("item") ContentItem item,
      @Param("recordedAt") Instant recordedAt);
}
