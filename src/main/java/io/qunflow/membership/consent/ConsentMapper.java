package io.qunflow.membership.consent;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ConsentMapper {

  /** So that two who speak at once speak one after the other. */
  Long lockMember(@Param("member") MemberId member);

  int insert(
      @Param("member") MemberId member,
      @Param("purpose") ConsentPurpose purpose,
      @Param("given") boolean given,
      @Param("version") String version,
      @Param("via") String via,
      @Param("at") Instant at);

  List<Consent> findLatest(@Param("member") MemberId member);

  List<MemberId> findLatestIs(
      @Param("purpose") ConsentPurpose purpose,
      @Param("given") boolean given,
      @Param("members") Collection<MemberId> members);

  int insertOptOut(
      @Param("member") MemberId member,
      @Param("channel") String channel,
      @Param("via") String via,
      @Param("at") Instant at);

  int deleteOptOuts(
      @Param("members") Collection<MemberId> members, @Param("channel") String channel);

  List<String> findOptOuts(@Param("members") Collection<MemberId> members);

  List<MemberId> findOptedOut(
      @Param("channel") String channel,
      @Param("members") Collection<MemberId> members,
      @Param("all") String all);
}
