package io.qunflow.operations.messaging.template;

import io.qunflow.community.CommunityKey;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TemplateMapper {

  /** The latest version of each. */
  List<TemplateRow> findLatest(@Param("community") CommunityKey community);

  /** Newest first, at most 50. */
  List<TemplateRow> findVersions(
      @Param("community") CommunityKey community, @Param("key") String key);

  Optional<TemplateRow> find(@Param("community") CommunityKey community, @Param("key") String key);

  void insert(@Param("community") CommunityKey community, @Param("row") TemplateRow row);
}
