package io.qunflow.honour.welfare;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WelfareMapper {

  /** Takes the id of a new row. */
  class Made {
    long id;
  }

  int insert(
      @Param("made") Made made,
      @Param("given") NewWelfare given,
      @Param("firing") Long firing,
      @Param("partner") String partner,
      @Param("cap") WelfareCap cap,
      @Param("choice") String choice,
      @Param("seed") String seed,
      @Param("kind") String kind,
      @Param("texts") String texts,
      @Param("at") Instant at);

  int updateAudience(@Param("id") long id, @Param("audience") int audience);

  int updateChosen(
      @Param("id") long id, @Param("receivers") int receivers, @Param("at") Instant at);

  /** What was settled before stays settled then. */
  int updateSettled(
      @Param("id") long id,
      @Param("state") String state,
      @Param("over") boolean over,
      @Param("at") Instant at);

  int updateMeasured(
      @Param("id") long id, @Param("effect") WelfareEffect effect, @Param("at") Instant at);

  Optional<WelfareRow> find(@Param("id") long id);

  /** Whoever else changes the round waits until the transaction ends. */
  Optional<Long> lock(@Param("id") long id);

  /**
   * Whoever else chooses for a round about the same waits until the transaction ends: the first of
   * them is locked.
   */
  Optional<Long> lockAbout(@Param("id") long id);

  int updateStoppedBy(@Param("id") long id, @Param("by") String by);

  Optional<WelfareRow> findByKey(@Param("key") String key);

  Optional<WelfareRow> findOfFiring(@Param("firing") long firing);

  /** Newest first. */
  List<WelfareRow> findAll(@Param("community") CommunityKey community, @Param("most") int most);

  List<StateCount> countStates(@Param("round") long round);

  List<ToldCount> countTold(@Param("round") long round, @Param("order") String order);

  List<ReceiverRow> findReceivers(
      @Param("round") long round,
      @Param("order") String order,
      @Param("state") String state,
      @Param("untold") boolean untold,
      @Param("offset") long offset,
      @Param("most") int most);

  int countReceivers(
      @Param("round") long round,
      @Param("order") String order,
      @Param("state") String state,
      @Param("untold") boolean untold);

  /** Handed-out pieces, and those not taken for one of these reasons, are due again. */
  int takeBack(
      @Param("round") long round,
      @Param("members") Collection<MemberId> members,
      @Param("reasons") Collection<String> reasons,
      @Param("by") String by,
      @Param("at") Instant at);

  /** Those of them that are in a state get another; never of somebody who was erased. */
  int updateReceivers(
      @Param("round") long round,
      @Param("members") Collection<MemberId> members,
      @Param("from") String from,
      @Param("to") String to,
      @Param("reason") String reason,
      @Param("note") String note,
      @Param("by") String by,
      @Param("at") Instant at);

  /** All that are due get another state. */
  int updateDue(
      @Param("round") long round,
      @Param("to") String to,
      @Param("by") String by,
      @Param("at") Instant at);
}
