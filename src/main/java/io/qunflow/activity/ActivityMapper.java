package io.qunflow.activity;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ActivityMapper {

  List<MemberActivity> findActiveMembers(
      @Param("community") CommunityKey community,
      @Param("from") Instant from,
      @Param("to") Instant to);

  long countEvents(
      @Param("community") CommunityKey community,
      @Param("from") Instant from,
      @Param("to") Instant to);

  long countMessages(
      @Param("community") CommunityKey community,
      @Param("from") Instant from,
      @Param("to") Instant to);

  Optional<Instant> lastEventAt(@Param("community") CommunityKey community);

  Optional<Instant> lastImportAt(@Param("community") CommunityKey community);
}
