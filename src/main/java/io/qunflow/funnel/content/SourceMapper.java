package io.qunflow.funnel.content;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SourceMapper {

  Optional<MemberSource> find(@Param("member") MemberId member);

  int update(
      @Param("member") MemberId member,
      @Param("source") MemberSource source,
      @Param("by") String by,
      @Param("at") Instant at);

  int insert(
      @Param("member") MemberId member,
      @Param("source") MemberSource source,
      @Param("by") String by,
      @Param("at") Instant at);
}
