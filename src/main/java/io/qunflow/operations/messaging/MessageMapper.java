package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MessageMapper {

  Optional<MessageRow> find(@Param("id") long id);

  /** The same, and nobody else changes it until the end of the transaction. */
  Optional<MessageRow> lock(@Param("id") long id);

  /** Whether what it said is deleted. */
  boolean isCleared(@Param("id") long id);

  List<MessageRow> findAll(@Param("ids") Collection<Long> ids);

  List<MessageRow> findPage(
      @Param("filter") FilterRow filter, @Param("before") long before, @Param("size") int size);

  /** The due ones of persons, oldest first. */
  List<Long> findOnSheet(
      @Param("channels") Collection<String> channels,
      @Param("community") CommunityKey community,
      @Param("until") Instant until,
      @Param("most") int most);

  /** What persons settled in this time, latest first. */
  List<Long> findSettledOnSheet(
      @Param("channels") Collection<String> channels,
      @Param("community") CommunityKey community,
      @Param("since") Instant since,
      @Param("most") int most);

  List<StateCount> countStates(@Param("about") String about);

  void queueAgain(@Param("id") long id, @Param("now") Instant now);

  /** As it was before a person settled it. */
  void takeBack(@Param("id") long id);

  void settleByPerson(
      @Param("id") long id,
      @Param("state") String state,
      @Param("reason") String reason,
      @Param("detail") String detail,
      @Param("by") String by,
      @Param("now") Instant now);
}
