package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;
import io.qunflow.operations.link.LinkTarget;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OrderMapper {

  Optional<Long> findId(@Param("orderKey") String orderKey);

  /** Until the end of the transaction nobody else adds to it. */
  Optional<Long> lock(@Param("orderKey") String orderKey);

  /**
   * Does nothing if it exists.
   *
   * @param link null without
   * @param notAfter null without
   * @param member null if it is said to many
   */
  void insert(
      @Param("order") MessageOrder order,
      @Param("texts") String texts,
      @Param("values") String values,
      @Param("link") LinkTarget link,
      @Param("notAfter") Instant notAfter,
      @Param("member") MemberId member,
      @Param("now") Instant now);

  /** Nothing where it ends sooner anyway, or what it says is true at any time. */
  int updateNotAfter(@Param("orderKey") String orderKey, @Param("end") Instant end);

  List<OrderRow> findAll(@Param("ids") Collection<Long> ids);
}
