package io.qunflow.operations.link;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LinkMapper {

  List<LinkKey> findKeys();

  Optional<Integer> findNewestKey();

  int insertKey(LinkKey key);

  int deleteKey(@Param("id") int id);

  List<RevocationCount> findRevocations(
      @Param("purpose") String purpose,
      @Param("ofMember") boolean ofMember,
      @Param("subjects") Collection<Long> subjects,
      @Param("object") long object);

  int updateRevocation(
      @Param("purpose") String purpose,
      @Param("subject") long subject,
      @Param("object") long object,
      @Param("now") Instant now);

  int insertRevocation(
      @Param("purpose") String purpose,
      @Param("subject") long subject,
      @Param("object") long object,
      @Param("now") Instant now);

  int insertGroupLink(
      @Param("code") String code,
      @Param("community") CommunityKey community,
      @Param("purpose") GroupLinkPurpose purpose,
      @Param("object") long object,
      @Param("until") Instant until,
      @Param("now") Instant now);

  int updateUntil(
      @Param("community") CommunityKey community,
      @Param("purpose") GroupLinkPurpose purpose,
      @Param("object") long object,
      @Param("until") Instant until);

  Optional<GroupLinkRow> findByCode(@Param("code") String code);

  Optional<GroupLinkRow> findByObject(
      @Param("community") CommunityKey community,
      @Param("purpose") GroupLinkPurpose purpose,
      @Param("object") long object);

  List<GroupLinkRow> findByCommunity(@Param("community") CommunityKey community);
}
