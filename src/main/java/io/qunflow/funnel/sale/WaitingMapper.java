package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WaitingMapper {

  int insert(@Param("row") WaitingReport row);

  Optional<Long> findAmount(@Param("row") WaitingReport row);

  /** The first to come first. */
  List<WaitingReport> findAll(
      @Param("community") CommunityKey community,
      @Param("offset") long offset,
      @Param("most") int most);

  int count(@Param("community") CommunityKey community);

  Optional<WaitingReport> find(@Param("community") CommunityKey community, @Param("id") long id);

  int insertDiscarded(
      @Param("row") WaitingReport row,
      @Param("reason") String reason,
      @Param("by") String by,
      @Param("at") Instant at);

  /** The latest first. */
  List<DiscardedReport> findDiscarded(
      @Param("community") CommunityKey community, @Param("most") int most);

  /** Those of an order: payments first, then refunds, then what was cancelled. */
  List<WaitingReport> findOf(@Param("order") SaleOrder order);

  int lock(@Param("community") CommunityKey community, @Param("source") String source);

  int delete(@Param("row") WaitingReport row);
}
