package io.qunflow.membership.balance;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BalanceMapper {

  /**
   * @param standing OWNER or STEWARD
   */
  record Leader(MemberId member, String standing, boolean staff) {}

  /**
   * @param weekNo from 0
   */
  record Written(MemberId member, int weekNo, long messages) {}

  Optional<Integer> findLimit(@Param("community") CommunityKey community);

  int upsertLimit(
      @Param("community") CommunityKey community,
      @Param("percent") int percent,
      @Param("by") String by,
      @Param("at") Instant at);

  List<Leader> findLeaders(@Param("community") CommunityKey community);

  /**
   * @param ends when each week ends, ascending
   */
  List<Written> countMessages(
      @Param("members") Collection<MemberId> members,
      @Param("from") Instant from,
      @Param("to") Instant to,
      @Param("ends") List<Instant> ends);
}
