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
}
