package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WaitingMapper {

  int insert(@Param("row") WaitingReport row);

  Optional<Long> findAmount(@Param("row") WaitingReport row);

  List<WaitingReport> findAll(@Param("community") CommunityKey community, @Param("most") int most);

  /** Those of an order: payments first, then refunds, then what was cancelled. */
  List<WaitingReport> findOf(@Param("order") SaleOrder order);

  int lock(@Param("community") CommunityKey community, @Param("source") String source);

  int delete(@Param("row") WaitingReport row);
}
