package io.qunflow.lifecycle.alliance;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AllianceMapper {

  int updatePartner(
      @Param("community") CommunityKey community,
      @Param("cycle") int cycle,
      @Param("partner") Partner partner,
      @Param("recordedAt") Instant recordedAt);

  int insertPartner(
      @Param("community") CommunityKey community,
      @Param("cycle") int cycle,
      @Param("partner") Partner partner,
      @Param("recordedAt") Instant recordedAt);

  Optional<Partner> findPartner(
      @Param("community") CommunityKey community, @Param("name") String name);

  /** 0 when nothing was agreed yet. */
  int findLatestSwap(@Param("community") CommunityKey community);

  int insertSwap(
      @Param("community") CommunityKey community,
      @Param("number") int number,
      @Param("cycle") int cycle,
      @Param("partner") String partner,
      @Param("swap") Swap swap,
      @Param("agreedAt") Instant agreedAt);

  int insertItem(
      @Param("community") CommunityKey community,
      @Param("number") int number,
      @Param("side") SwapSide side,
      @Param("position") int position,
      @Param("item") SwapItem item);

  String findSwapPartner(@Param("community") CommunityKey community, @Param("number") int number);

  /** In the order they were written down. */
  List<SwapItemRow> findItems(
      @Param("community") CommunityKey community,
      @Param("number") int number,
      @Param("side") SwapSide side);

  /** 0 before the first round. */
  int findLatestRound(@Param("community") CommunityKey community);

  int insertRound(
      @Param("community") CommunityKey community,
      @Param("number") int number,
      @Param("swap") int swap,
      @Param("cycle") int cycle,
      @Param("round") WelfareRound round,
      @Param("before") Participation before,
      @Param("recordedAt") Instant recordedAt);

  int insertWelfareItem(
      @Param("community") CommunityKey community,
      @Param("number") int number,
      @Param("position") int position,
      @Param("item") WelfareItem item);
}
