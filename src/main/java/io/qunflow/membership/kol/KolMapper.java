package io.qunflow.membership.kol;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface KolMapper {

  /** Receives the id of a new row. */
  final class Made {
    long id;
  }

  int insert(
      @Param("made") Made made,
      @Param("given") NewKol given,
      @Param("by") String by,
      @Param("at") Instant at);

  Optional<Kol> find(@Param("id") long id);

  List<Kol> findPage(
      @Param("community") CommunityKey community,
      @Param("state") KolState state,
      @Param("offset") long offset,
      @Param("size") int size);

  int updateState(@Param("id") long id, @Param("state") KolState state);

  int updateTraining(@Param("id") long id, @Param("note") String note);

  int end(@Param("id") long id, @Param("reason") KolEnd reason, @Param("at") Instant at);

  int countTerms(@Param("id") long id);

  int insertTerm(
      @Param("id") long id,
      @Param("number") int number,
      @Param("from") Instant from,
      @Param("until") Instant until);

  List<KolTerm> findTerms(@Param("id") long id);

  int updateReview(
      @Param("id") long id,
      @Param("number") int number,
      @Param("review") KolReview review,
      @Param("activeDays") Double activeDays,
      @Param("by") String by,
      @Param("at") Instant at);

  int insertOverreach(
      @Param("id") long id,
      @Param("note") String note,
      @Param("by") String by,
      @Param("at") Instant at);

  /** From the first moment up to, and not at, the other. */
  int countOverreaches(
      @Param("id") long id, @Param("since") Instant since, @Param("until") Instant until);

  /** Holds the row until the transaction ends. */
  Optional<Long> lock(@Param("id") long id);

  List<KolOverreach> findOverreaches(@Param("id") long id);

  Instant findLastActivity(@Param("community") CommunityKey community);

  /**
   * @param offset milliseconds that local time is ahead of UTC
   */
  int countActiveDays(
      @Param("member") MemberId member,
      @Param("from") Instant from,
      @Param("until") Instant until,
      @Param("offset") long offset);
}
