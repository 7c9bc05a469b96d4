package io.qunflow.funnel.promotion;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PromotionMapper {

  /** Receives the id of a new row. */
  final class Made {
    long id;
  }

  int insert(
      @Param("made") Made made,
      @Param("given") NewPromotion given,
      @Param("offering") long offering,
      @Param("startsAt") Instant startsAt,
      @Param("by") String by,
      @Param("at") Instant at);

  int update(
      @Param("id") long id,
      @Param("given") NewPromotion given,
      @Param("offering") long offering,
      @Param("startsAt") Instant startsAt,
      @Param("by") String by);

  int publish(@Param("id") long id, @Param("by") String by, @Param("at") Instant at);

  int drop(@Param("id") long id);

  int withdraw(@Param("id") long id, @Param("by") String by, @Param("at") Instant at);

  int dropAll(@Param("community") CommunityKey community);

  int withdrawAll(
      @Param("community") CommunityKey community, @Param("by") String by, @Param("at") Instant at);

  Optional<Promotion> find(@Param("id") long id);

  /** The latest first. */
  List<Promotion> findAll(@Param("offering") long offering, @Param("most") int most);

  /** Published ones whose deadline, were it not for withdrawing, is after the moment. */
  List<Promotion> findPublished(@Param("offering") long offering, @Param("at") Instant at);
}
