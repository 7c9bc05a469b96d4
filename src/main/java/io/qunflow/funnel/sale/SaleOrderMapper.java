package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.offering.PriceTerms;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SaleOrderMapper {

  /** Receives the id of a new row. */
  final class Made {
    long id;
  }

  int insert(
      @Param("made") Made made,
      @Param("given") NewOrder given,
      @Param("offering") long offering,
      @Param("member") MemberId member,
      @Param("terms") PriceTerms terms,
      @Param("validPrice") long validPrice,
      @Param("promotion") Long promotion,
      @Param("groupBuy") Long groupBuy,
      @Param("flags") String flags,
      @Param("flagsOpen") boolean flagsOpen,
      @Param("by") String by,
      @Param("at") Instant at);

  /** Until the transaction ends the community is not retired; others may share it. */
  Optional<String> shareCommunity(@Param("community") CommunityKey community);

  Optional<Long> findId(
      @Param("community") CommunityKey community,
      @Param("source") String source,
      @Param("externalId") String externalId);

  Optional<Long> lock(@Param("id") long id);

  Optional<SaleOrder> find(@Param("id") long id);

  /** Those of these ids there are. */
  List<SaleOrder> findThese(@Param("ids") Collection<Long> ids);

  List<SaleOrder> findPage(
      @Param("community") CommunityKey community,
      @Param("offering") Long offering,
      @Param("state") OrderState state,
      @Param("onlyFlagged") boolean onlyFlagged,
      @Param("groupBuy") Long groupBuy,
      @Param("offset") long offset,
      @Param("most") int most);

  /** The latest first. */
  List<SaleOrder> findWithoutMember(
      @Param("community") CommunityKey community,
      @Param("offset") long offset,
      @Param("most") int most);

  int count(
      @Param("community") CommunityKey community,
      @Param("offering") Long offering,
      @Param("state") OrderState state,
      @Param("onlyFlagged") boolean onlyFlagged,
      @Param("groupBuy") Long groupBuy);

  /**
   * @param paidHeardAt when it was heard that it is paid in full; null leaves that and the seat
   * @param seatedAt when its payment took a seat in its group; null for none
   */
  int updateMoney(
      @Param("id") long id,
      @Param("state") OrderState state,
      @Param("paid") long paid,
      @Param("refunded") long refunded,
      @Param("paidAt") Instant paidAt,
      @Param("paidHeardAt") Instant paidHeardAt,
      @Param("seatedAt") Instant seatedAt,
      @Param("refundedAt") Instant refundedAt);

  int updateFlags(@Param("id") long id, @Param("flags") String flags);

  int updateMember(@Param("id") long id, @Param("member") MemberId member);

  int cancel(@Param("id") long id, @Param("at") Instant at);

  int review(
      @Param("id") long id,
      @Param("note") String note,
      @Param("by") String by,
      @Param("at") Instant at);

  int insertMovement(
      @Param("id") long id,
      @Param("kind") String kind,
      @Param("moved") Movement moved,
      @Param("by") String by,
      @Param("at") Instant at);

  Optional<Long> findAmount(
      @Param("id") long id, @Param("kind") String kind, @Param("reference") String reference);

  /** In the order they were recorded. */
  List<RecordedMovement> findMovements(@Param("id") long id);

  SaleFigures measure(
      @Param("community") CommunityKey community,
      @Param("offering") Long offering,
      @Param("state") OrderState state,
      @Param("onlyFlagged") boolean onlyFlagged,
      @Param("groupBuy") Long groupBuy,
      @Param("from") Instant from,
      @Param("until") Instant until);

  /** Orders of failed groups of which money is not refunded. */
  List<Long> findOwed(@Param("community") CommunityKey community);
}
