package io.qunflow.membership.moderation;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CrisisMapper {

  int insert(
      @Param("made") CaseMapper.Made made,
      @Param("community") CommunityKey community,
      @Param("at") Instant at);

  Optional<Crisis> find(@Param("id") long id);

  Optional<Crisis> findOpen(@Param("community") CommunityKey community);

  /** The id of the open one, which nobody settles until the transaction ends. */
  Optional<Long> lockOpen(@Param("community") CommunityKey community);

  List<Crisis> findAll(@Param("community") CommunityKey community, @Param("most") int most);

  int settle(
      @Param("id") long id,
      @Param("finding") CrisisFinding finding,
      @Param("conclusion") String conclusion,
      @Param("by") String by,
      @Param("at") Instant at);

  int insertReport(
      @Param("id") long id,
      @Param("member") MemberId member,
      @Param("by") String by,
      @Param("words") String words,
      @Param("at") Instant at);

  List<CrisisReport> findReports(@Param("id") long id);

  int countReports(@Param("member") MemberId member, @Param("since") Instant since);

  int updatePart(
      @Param("id") long id,
      @Param("part") CrisisPart part,
      @Param("words") String words,
      @Param("at") Instant at);

  int insertPart(
      @Param("id") long id,
      @Param("part") CrisisPart part,
      @Param("words") String words,
      @Param("at") Instant at);

  List<CrisisDone> findParts(@Param("id") long id);
}
