package io.qunflow.community;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MemberMapper {

  int count(@Param("community") CommunityKey community);

  int countAll(@Param("community") CommunityKey community);

  Optional<MemberRow> find(@Param("id") MemberId id);

  List<MemberRow> findAll(@Param("members") Collection<MemberId> members);

  List<MemberRow> findPage(
      @Param("community") CommunityKey community,
      @Param("offset") long offset,
      @Param("size") int size);

  int countMatching(@Param("community") CommunityKey community, @Param("pattern") String pattern);

  List<MemberRow> findMatching(
      @Param("community") CommunityKey community,
      @Param("pattern") String pattern,
      @Param("offset") long offset,
      @Param("size") int size);

  /** For each of the patterns the first so many, at most. */
  List<MatchRow> findMatchingEach(
      @Param("community") CommunityKey community,
      @Param("patterns") List<String> patterns,
      @Param("most") int most);

  List<MemberCount> countEach(@Param("communities") Collection<CommunityKey> communities);

  List<MemberCount> countStaffAndBotsEach(
      @Param("communities") Collection<CommunityKey> communities);

  List<AccountRow> findAccounts(@Param("members") Collection<MemberId> members);

  List<FactRow> findFacts(@Param("members") Collection<MemberId> members);

  Optional<MemberId> findByAccount(
      @Param("community") CommunityKey community, @Param("name") String name);

  Optional<MemberId> findByNickname(
      @Param("community") CommunityKey community, @Param("name") String name);

  /** Whoever all accounts of a member went over to stands for that member. */
  List<MemberId> findAllByNickname(
      @Param("community") CommunityKey community, @Param("name") String name);

  List<MemberId> findAgreedToDuty(@Param("community") CommunityKey community);

  int countCovered(
      @Param("community") CommunityKey community,
      @Param("factKeys") Collection<String> factKeys,
      @Param("least") int least);

  int updateFact(@Param("fact") StatedFact fact);

  int insertFact(@Param("fact") StatedFact fact);

  int updateAgreedToDuty(@Param("member") MemberId member, @Param("agreed") boolean agreed);

  int updateMarks(
      @Param("member") MemberId member, @Param("staff") boolean staff, @Param("bot") boolean bot);
}
