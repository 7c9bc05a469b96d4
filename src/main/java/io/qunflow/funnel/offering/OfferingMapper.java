package io.qunflow.funnel.offering;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OfferingMapper {

  /** Receives the id of a new row. */
  final class Made {
    long id;
  }

  int insert(
      @Param("made") Made made,
      @Param("community") CommunityKey community,
      @Param("given") NewOffering given,
      @Param("kind") String kind,
      @Param("by") String by,
      @Param("at") Instant at);

  int insertTerms(
      @Param("id") long id,
      @Param("revision") int revision,
      @Param("terms") PriceTerms terms,
      @Param("by") String by,
      @Param("at") Instant at);

  int update(
      @Param("id") long id,
      @Param("revision") int revision,
      @Param("given") NewOffering given,
      @Param("kind") String kind);

  int updateRetired(@Param("id") long id, @Param("at") Instant at);

  Optional<OfferingRow> find(@Param("id") long id);

  /** So that its prices and its costs change one after the other. */
  Optional<OfferingRow> lock(@Param("id") long id);

  Optional<OfferingRow> findByKey(
      @Param("community") CommunityKey community, @Param("offeringKey") String key);

  List<OfferingRow> findAll(@Param("community") CommunityKey community);

  /** The last revision from before or at the moment; the first one if there was none yet. */
  Optional<PriceTerms> findTerms(@Param("id") long id, @Param("at") Instant at);
}
