package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SheetMapper {

  int insert(
      @Param("round") long round,
      @Param("member") MemberId member,
      @Param("browser") String browser,
      @Param("nickname") String nickname,
      @Param("source") SheetSource source,
      @Param("now") Instant now);

  Optional<SheetRow> find(@Param("id") long id);

  /** Locked until the end of the transaction. */
  Optional<SheetRow> lock(@Param("id") long id);

  Optional<SheetRow> findByMember(@Param("round") long round, @Param("member") MemberId member);

  /** In whatever round. */
  Optional<SheetRow> findLatestByBrowser(@Param("browser") String browser);

  Optional<SheetRow> findByBrowser(@Param("round") long round, @Param("browser") String browser);

  List<AnswerRow> findAnswers(@Param("id") long id);

  /** In the order of their ids. */
  List<SheetRow> findComplete(
      @Param("round") long round, @Param("after") long after, @Param("most") int most);

  /** Complete ones with names, in the order of their ids. */
  List<NamedSheet> findNamed(
      @Param("round") long round, @Param("after") long after, @Param("most") int most);

  List<SheetAnswerRow> findAllAnswers(@Param("ids") Collection<Long> ids);

  int deleteAnswers(@Param("id") long id);

  int insertAnswers(@Param("id") long id, @Param("answers") List<AnswerRow> answers);

  int updateState(
      @Param("id") long id,
      @Param("state") String state,
      @Param("now") Instant now,
      @Param("submittedAt") Instant submittedAt);

  /** Who only typed the member's nickname waits until somebody says whose it is. */
  int updateClaimsUnknown(
      @Param("round") long round,
      @Param("member") MemberId member,
      @Param("nickname") String nickname);

  /** Sheets by the group link of whom nobody knows yet who they are, in any state. */
  int countStrangers(@Param("round") long round);

  int countAudience(@Param("round") long round);

  int updateMember(@Param("id") long id, @Param("member") MemberId member, @Param("by") String by);

  int delete(@Param("id") long id);

  /** Complete sheets as in the round for newcomers, for those of the audience who have none. */
  int insertEarlier(@Param("round") long round, @Param("since") java.time.Instant since);

  /** What stands on them. */
  int insertEarlierAnswers(@Param("round") long round);

  List<UnmatchedSheet> findUnmatched(@Param("community") CommunityKey community);

  /** Members of the audience with exactly this nickname or account name; at most two. */
  List<MemberId> findInAudience(@Param("round") long round, @Param("nickname") String nickname);

  /** Members of the community with an account of exactly this name; at most two. */
  List<MemberId> findByAccount(
      @Param("community") CommunityKey community, @Param("name") String name);

  /** Members of the community with exactly this nickname; at most two. */
  List<MemberId> findByNickname(
      @Param("community") CommunityKey community, @Param("name") String name);

  Optional<CommunityKey> findCommunity(@Param("member") MemberId member);

  String findNickname(@Param("member") MemberId member);
}
