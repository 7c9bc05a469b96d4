package io.qunflow.funnel.content;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ProspectContentMapper {

  List<ContentPiece> findAll(
      @Param("community") CommunityKey community, @Param("offering") String offering);

  int dropAll(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("by") String by,
      @Param("at") Instant at);

  /** As it was before it was dropped. */
  int restore(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("piece") ContentPiece piece,
      @Param("by") String by,
      @Param("at") Instant at);

  int insert(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("piece") ContentPiece piece,
      @Param("by") String by,
      @Param("at") Instant at);

  int update(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("title") String title,
      @Param("url") String url,
      @Param("state") PieceState state,
      @Param("by") String by,
      @Param("at") Instant at);
}
