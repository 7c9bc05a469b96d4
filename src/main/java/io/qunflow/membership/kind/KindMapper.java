package io.qunflow.membership.kind;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface KindMapper {

  int update(
      @Param("member") MemberId member,
      @Param("given") KindInputs given,
      @Param("treatment") Treatment treatment,
      @Param("by") String by,
      @Param("at") Instant at);

  int insert(
      @Param("community") CommunityKey community,
      @Param("member") MemberId member,
      @Param("given") KindInputs given,
      @Param("treatment") Treatment treatment,
      @Param("by") String by,
      @Param("at") Instant at);

  Optional<StatedKind> find(@Param("member") MemberId member);

  List<StatedKind> findPage(
      @Param("community") CommunityKey community,
      @Param("kind") MemberKind kind,
      @Param("offset") long offset,
      @Param("size") int size);

  List<KindCount> count(@Param("community") CommunityKey community);

  List<MemberId> findTreated(
      @Param("community") CommunityKey community, @Param("treatments") List<Treatment> treatments);
}
