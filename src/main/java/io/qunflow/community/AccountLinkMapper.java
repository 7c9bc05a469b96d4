package io.qunflow.community;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccountLinkMapper {

  /** The id, or nothing if there is no such member. */
  Long lockMember(MemberId member);

  int insert(
      @Param("from") MemberId from,
      @Param("to") MemberId to,
      @Param("person") String person,
      @Param("at") Instant at);

  int moveAccounts(@Param("from") MemberId from, @Param("to") MemberId to);

  int moveAccountsBack(@Param("from") MemberId from);

  int updateUndone(
      @Param("from") MemberId from, @Param("person") String person, @Param("at") Instant at);

  long findLatest(@Param("from") MemberId from);

  Optional<AccountLink> find(@Param("link") long link);

  List<AccountLink> findOf(@Param("member") MemberId member);

  Optional<MemberId> findTarget(@Param("member") MemberId member);

  List<MemberId> findSources(@Param("member") MemberId member);

  int countHolding(@Param("to") MemberId to);

  List<KnownNickname> findNicknames(@Param("member") MemberId member);

  List<NamedMember> findContacts(
      @Param("community") CommunityKey community, @Param("most") int most);

  List<NamedMember> findContactsOf(
      @Param("community") CommunityKey community,
      @Param("member") MemberId member,
      @Param("most") int most);

  List<NamedMember> findNicknamesShared(
      @Param("community") CommunityKey community, @Param("most") int most);

  List<NamedMember> findNicknamesSharedWith(
      @Param("community") CommunityKey community,
      @Param("member") MemberId member,
      @Param("most") int most);

  List<MemberId> findNicknameOnly(@Param("members") Collection<MemberId> members);

  List<UndoneLink> findUndone(@Param("community") CommunityKey community);
}
