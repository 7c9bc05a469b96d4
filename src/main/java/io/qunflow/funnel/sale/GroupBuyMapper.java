package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.promotion.GroupPrice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface GroupBuyMapper {

  /** Receives the id of a new row. */
  final class Made {
    long id;
  }

  int insert(
      @Param("made") Made made,
      @Param("given") NewGroupBuy given,
      @Param("offering") long offering,
      @Param("by") String by,
      @Param("at") Instant at);

  int update(
      @Param("id") long id,
      @Param("given") NewGroupBuy given,
      @Param("offering") long offering,
      @Param("by") String by);

  int open(
      @Param("id") long id,
      @Param("businessKey") String businessKey,
      @Param("by") String by,
      @Param("at") Instant at);

  int close(@Param("id") long id, @Param("state") GroupBuyState state, @Param("at") Instant at);

  int drop(@Param("id") long id);

  int dropAll(@Param("community") CommunityKey community);

  List<Long> findOpen(@Param("community") CommunityKey community);

  /** So that seats are given and counted one after the other. */
  Optional<Long> lock(@Param("id") long id);

  /**
   * @param heldSince orders not paid that were recorded later than this have a seat
   */
  Optional<GroupBuy> find(@Param("id") long id, @Param("heldSince") Instant heldSince);

  /** Seats that are paid or held, all but that of one order. */
  int countOthers(
      @Param("id") long id, @Param("order") long order, @Param("heldSince") Instant heldSince);

  /** The latest first. */
  List<GroupBuy> findAll(
      @Param("community") CommunityKey community,
      @Param("offering") Long offering,
      @Param("heldSince") Instant heldSince,
      @Param("most") int most);

  List<Long> findOpenPrices(@Param("offering") long offering, @Param("at") Instant at);

  List<GroupPrice> findPrices(
      @Param("offering") long offering,
      @Param("member") MemberId member,
      @Param("at") Instant at,
      @Param("heldSince") Instant heldSince);
}
