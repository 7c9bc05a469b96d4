package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CampaignMapper {

  int insert(
      @Param("made") GeneratedId made,
      @Param("community") CommunityKey community,
      @Param("name") String name,
      @Param("kind") String kind,
      @Param("definition") String definition,
      @Param("by") String by,
      @Param("now") Instant now);

  Optional<CampaignRow> find(@Param("id") long id);

  /** Keeps what is written now, for firings that are started with it. */
  int insertRevision(@Param("id") long id);

  /** As it was written at a revision; everything else is as of now. */
  Optional<CampaignRow> findRevision(@Param("id") long id, @Param("revision") int revision);

  /** Nobody else changes it, or plans its firings, until the end of the transaction. */
  Optional<CampaignRow> lock(@Param("id") long id);

  /** Those on first, then by name; of one community or of all. */
  List<CampaignRow> findAll(@Param("community") CommunityKey community);

  int update(
      @Param("id") long id,
      @Param("name") String name,
      @Param("kind") String kind,
      @Param("definition") String definition,
      @Param("by") String by,
      @Param("now") Instant now);

  int updateState(
      @Param("id") long id,
      @Param("state") String state,
      @Param("endedAs") String endedAs,
      @Param("by") String by,
      @Param("now") Instant now);

  int updateNext(
      @Param("id") long id, @Param("next") Instant next, @Param("carried") LocalDate carried);

  /** Those that are on and due, the longest due first. */
  List<Long> findDue(@Param("now") Instant now, @Param("most") int most);

  /** Those that are on. */
  List<Long> findOn();
}
