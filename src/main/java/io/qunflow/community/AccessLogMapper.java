package io.qunflow.community;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccessLogMapper {

  int insert(
      @Param("at") Instant at,
      @Param("person") String person,
      @Param("community") CommunityKey community,
      @Param("kind") AccessKind kind,
      @Param("member") MemberId member,
      @Param("purpose") String purpose,
      @Param("amount") int amount);

  List<PersonalAccess> findPage(
      @Param("community") CommunityKey community,
      @Param("offset") long offset,
      @Param("size") int size);

  int count(@Param("community") CommunityKey community);
}
