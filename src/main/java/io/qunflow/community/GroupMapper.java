package io.qunflow.community;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface GroupMapper {

  Optional<Group> find(@Param("community") CommunityKey community, @Param("key") String key);

  List<Group> findAll(@Param("community") CommunityKey community);

  int insert(Group group);

  List<ForeignName> findForeignNames(@Param("community") CommunityKey community);

  int forgetForeignName(@Param("community") CommunityKey community, @Param("name") String name);

  int updateForeignName(
      @Param("community") CommunityKey community,
      @Param("groupKey") String groupKey,
      @Param("name") String name);

  int updateOtherPlatform(
      @Param("community") CommunityKey community,
      @Param("groupKey") String groupKey,
      @Param("platform") Platform platform);
}
