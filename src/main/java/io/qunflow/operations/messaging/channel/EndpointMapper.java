package io.qunflow.operations.messaging.channel;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EndpointMapper {

  Optional<EndpointRow> find(
      @Param("community") CommunityKey community,
      @Param("channel") String channel,
      @Param("group") long group);

  List<EndpointRow> findAll(@Param("community") CommunityKey community);

  void insert(@Param("row") EndpointRow row);

  void update(@Param("row") EndpointRow row);

  int countSlots(@Param("endpoint") long endpoint);

  void insertSlot(@Param("endpoint") long endpoint, @Param("slot") int slot);

  /** A slot nobody used since then, locked; slots others hold are passed over. */
  Optional<Integer> lockFreeSlot(
      @Param("endpoint") long endpoint, @Param("most") int most, @Param("since") Instant since);

  Optional<Instant> findOldestUse(@Param("endpoint") long endpoint, @Param("most") int most);

  int countFreeSlots(
      @Param("endpoint") long endpoint, @Param("most") int most, @Param("since") Instant since);

  void updateSlot(
      @Param("endpoint") long endpoint, @Param("slot") int slot, @Param("at") Instant at);

  void updateAllSlots(@Param("endpoint") long endpoint, @Param("at") Instant at);

  Optional<Integer> findUse(@Param("endpoint") long endpoint, @Param("period") LocalDate period);

  void insertUse(@Param("endpoint") long endpoint, @Param("period") LocalDate period);

  int addUse(
      @Param("endpoint") long endpoint,
      @Param("period") LocalDate period,
      @Param("quota") int quota);

  void subtractUse(@Param("endpoint") long endpoint, @Param("period") LocalDate period);

  Set<MemberId> findWithAtLeast(
      @Param("channel") String channel,
      @Param("members") Collection<MemberId> members,
      @Param("since") Instant since,
      @Param("quota") int quota);
}
