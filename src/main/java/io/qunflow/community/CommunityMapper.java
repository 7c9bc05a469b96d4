package io.qunflow.community;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CommunityMapper {

  Optional<Community> find(@Param("key") CommunityKey key);

  List<Community> findAll();

  List<Community> findByLine(@Param("line") String line);

  int insert(Community community);

  int updateState(@Param("key") CommunityKey key, @Param("state") CommunityState state);
}
