package io.qunflow.honour.award;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AwardMapper {

  /** Receives the id of a new row. */
  final class Made {
    long id;
  }

  /** Why nobody got an award. */
  record Nobody(Award award, String reason) {}

  /** What a message says. */
  record Text(long event, String said) {}

  int insert(
      @Param("made") Made made,
      @Param("o") AwardOrder order,
      @Param("awards") String awards,
      @Param("title") String title,
      @Param("origin") String origin,
      @Param("from") LocalDate from,
      @Param("until") LocalDate until,
      @Param("at") Instant at);

  Optional<AwardRow> find(@Param("id") long id);

  Optional<AwardRow> lock(@Param("id") long id);

  Optional<AwardRow> findByOrigin(@Param("origin") String origin);

  Optional<AwardRow> findOpen(@Param("community") CommunityKey community);

  /** Latest first. */
  List<AwardRow> findLatest(@Param("community") CommunityKey community, @Param("most") int most);

  /** The last day of the last round that was held, whether or not anybody was honoured. */
  LocalDate findLastDay(@Param("community") CommunityKey community);

  int deleteCandidates(@Param("round") long round);

  int measure(
      @Param("round") long round, @Param("award") Award award, @Param("span") AwardSpan span);

  /** The same without keeping it. */
  List<AwardCandidate> preview(
      @Param("award") Award award, @Param("span") AwardSpan span, @Param("most") int most);

  int countActive(@Param("span") AwardSpan span);

  int countMembers(@Param("span") AwardSpan span);

  int updateMeasured(
      @Param("round") long round, @Param("active") int active, @Param("shareOf") int shareOf);

  /** By award and place; whoever has gone over to another since is that other. */
  List<AwardCandidate> findCandidates(@Param("round") long round);

  /** What was written, of those whose texts were not deleted. */
  List<Text> findTexts(
      @Param("community") CommunityKey community, @Param("events") Collection<Long> events);

  /** Of these members those who may be honoured. */
  List<MemberId> findEligible(
      @Param("span") AwardSpan span, @Param("members") Collection<MemberId> members);

  /** By name. */
  List<String> findNicknames(@Param("members") Collection<MemberId> members);

  int deleteWinners(@Param("round") long round);

  int deleteNobody(@Param("round") long round);

  int insertWinners(
      @Param("round") long round,
      @Param("winners") Collection<AwardWinner> winners,
      @Param("by") String by,
      @Param("at") Instant at);

  int insertNobody(
      @Param("round") long round, @Param("award") Award award, @Param("reason") String reason);

  List<AwardWinner> findWinners(@Param("round") long round);

  List<Nobody> findNobody(@Param("round") long round);

  int close(
      @Param("round") long round,
      @Param("state") String state,
      @Param("reason") String reason,
      @Param("by") String by,
      @Param("at") Instant at);
}
