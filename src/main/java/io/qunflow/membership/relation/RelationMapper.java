package io.qunflow.membership.relation;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RelationMapper {

  RelationSpan findSpan(@Param("community") CommunityKey community);

  List<Long> findMeasuringIds(
      @Param("community") CommunityKey community, @Param("weeks") int weeks);

  int deletePairs(@Param("measurings") List<Long> measurings);

  int deleteMembers(@Param("measurings") List<Long> measurings);

  int delete(
      @Param("community") CommunityKey community,
      @Param("weeks") int weeks,
      @Param("weekStart") LocalDate weekStart);

  /** Counts members and messages as well. */
  int insertMeasuring(
      @Param("community") CommunityKey community,
      @Param("weeks") int weeks,
      @Param("period") RelationPeriod period,
      @Param("weekStart") LocalDate weekStart,
      @Param("at") Instant at);

  Optional<MeasuredRow> find(
      @Param("community") CommunityKey community,
      @Param("weeks") int weeks,
      @Param("weekStart") LocalDate weekStart);

  /**
   * @param newcomersFrom who joined earlier is no newcomer in the period
   */
  int insertPairs(
      @Param("measuring") long measuring,
      @Param("community") CommunityKey community,
      @Param("period") RelationPeriod period,
      @Param("newcomersFrom") Instant newcomersFrom,
      @Param("newcomerMs") long newcomerMs,
      @Param("words") List<String> words);

  int markTies(
      @Param("measuring") long measuring,
      @Param("interestTie") int interestTie,
      @Param("emotionTie") int emotionTie);

  int insertMembers(
      @Param("measuring") long measuring,
      @Param("community") CommunityKey community,
      @Param("period") RelationPeriod period);

  int updateReplies(
      @Param("measuring") long measuring,
      @Param("community") CommunityKey community,
      @Param("period") RelationPeriod period);

  int updateTies(@Param("measuring") long measuring);

  /** The latest first. */
  List<MeasuredRow> findLatest(
      @Param("community") CommunityKey community,
      @Param("weeks") int weeks,
      @Param("most") int most);

  List<TiedPair> findPairs(
      @Param("measuring") long measuring, @Param("offset") long offset, @Param("most") int most);

  List<TiedPair> findPairsOf(
      @Param("measuring") long measuring,
      @Param("member") MemberId member,
      @Param("most") int most);

  List<TiedMember> findMembers(
      @Param("measuring") long measuring, @Param("offset") long offset, @Param("most") int most);

  List<TiedMember> findAlone(@Param("measuring") long measuring, @Param("most") int most);

  Optional<TiedMember> findMember(
      @Param("measuring") long measuring, @Param("member") MemberId member);

  List<TieCount> countTies(@Param("measuring") long measuring);
}
