package io.qunflow.operations.wave;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WaveMapper {

  int insert(
      @Param("made") GeneratedId made, @Param("o") WaveOrder order, @Param("now") Instant now);

  int insertSteps(@Param("wave") long wave, @Param("names") List<String> names);

  Optional<Long> findId(@Param("waveKey") String key);

  Optional<WaveRow> find(@Param("wave") long wave);

  /** Newest first. */
  List<WaveRow> findPage(
      @Param("community") CommunityKey community,
      @Param("offset") long offset,
      @Param("most") int most);

  int count(@Param("community") CommunityKey community);

  /** Newest first. */
  List<WaveRow> findAbout(@Param("about") String about, @Param("most") int most);

  /** In order. */
  List<String> findSteps(@Param("wave") long wave);

  /** Its state; until the transaction ends nobody else changes it or works on the wave. */
  Optional<String> lock(@Param("wave") long wave);

  int updateState(
      @Param("wave") long wave,
      @Param("state") String state,
      @Param("by") String by,
      @Param("now") Instant now);

  /** Ended early, because of something that is not a person. */
  int updateLost(
      @Param("wave") long wave,
      @Param("endedAs") String endedAs,
      @Param("by") String by,
      @Param("now") Instant now);

  int updateBegun(@Param("wave") long wave);

  /** Of those of which it is not written down yet what came of them, the oldest first. */
  List<Long> findUnended(@Param("after") long after, @Param("most") int most);

  int updateFrozen(@Param("wave") long wave, @Param("now") Instant now);

  int updateEnded(
      @Param("wave") long wave, @Param("outcome") String outcome, @Param("now") Instant now);

  /** Of these waves, in no order. */
  List<OutcomeRow> findOutcomes(@Param("waves") Collection<Long> waves);

  /** From the least to the greatest id after this one. */
  int insertPiece(
      @Param("wave") long wave, @Param("after") long after, @Param("members") int members);

  /** In order of ids. */
  List<Piece> findPieces(@Param("wave") long wave);

  Optional<Long> findLastId(@Param("wave") long wave);

  /** Who is due at whatever step; counts no further than the limit. */
  long countDue(@Param("wave") long wave, @Param("now") long now, @Param("most") int most);

  /** Empty when nobody waits. */
  Optional<Long> findNextDue(@Param("wave") long wave);

  List<MemberCountRow> countMembers(@Param("wave") long wave);

  List<MemberCountRow> countFailed(@Param("wave") long wave);

  /** Those who wait are due never and skipped. */
  int skipWaiting(@Param("wave") long wave, @Param("p") Piece piece, @Param("reason") int reason);

  int retryFailed(@Param("wave") long wave, @Param("p") Piece piece);
}
