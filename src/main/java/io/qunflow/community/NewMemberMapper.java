package io.qunflow.community;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NewMemberMapper {

  /** Takes the id that the database makes. */
  final class MadeId {
    private long id;

    long id() {
      return id;
    }

    public void setId(long id) {
      this.id = id;
    }
  }

  Optional<MemberId> findByNicknameOnly(
      @Param("community") CommunityKey community,
      @Param("platform") Platform platform,
      @Param("nameKey") String nameKey);

  int insertMember(
      @Param("made") MadeId made,
      @Param("community") CommunityKey community,
      @Param("nickname") String nickname,
      @Param("now") Instant now);

  int insertAccount(
      @Param("community") CommunityKey community,
      @Param("platform") Platform platform,
      @Param("name") String name,
      @Param("member") long member,
      @Param("now") Instant now);

  int deleteMember(@Param("member") long member);
}
