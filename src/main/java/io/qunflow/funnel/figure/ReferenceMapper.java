package io.qunflow.funnel.figure;

import io.qunflow.community.CommunityKey;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReferenceMapper {

  List<ReferenceFunnel> findAll(@Param("community") CommunityKey community);

  int delete(@Param("community") CommunityKey community, @Param("label") String label);

  int insert(
      @Param("community") CommunityKey community,
      @Param("funnel") ReferenceFunnel funnel,
      @Param("by") String by);
}
