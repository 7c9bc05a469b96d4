package io.qunflow.funnel.value;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ValueCardMapper {

  Optional<WrittenCard> findLatest(
      @Param("community") CommunityKey community, @Param("offering") String offering);

  int insert(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("version") int version,
      @Param("card") ValueCard card,
      @Param("by") String by,
      @Param("at") Instant at);

  /** Of the latest version. */
  int updateVerdict(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("verdict") ValueVerdict verdict);

  /** Of the latest version, if it is one-sided. */
  int updateKept(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("reason") String reason);
}
