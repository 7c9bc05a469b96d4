package io.qunflow.lifecycle.cycle;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LifecycleMapper {

  Optional<Lifecycle> find(@Param("community") CommunityKey community);

  /** As {@link #find}; the row stays locked until the transaction ends. */
  Optional<Lifecycle> lock(@Param("community") CommunityKey community);

  int insert(
      @Param("community") CommunityKey community,
      @Param("startedBy") String startedBy,
      @Param("startedAt") Instant startedAt);

  int updateProcessInstance(
      @Param("community") CommunityKey community, @Param("processInstanceId") String id);

  int advanceCycle(@Param("community") CommunityKey community);

  int delete(@Param("community") CommunityKey community);

  List<Cycle> findCycles(@Param("community") CommunityKey community);

  int insertCycle(
      @Param("community") CommunityKey community,
      @Param("cycle") int cycle,
      @Param("startedAt") Instant startedAt,
      @Param("endsAt") Instant endsAt);

  int updateCycleEnd(
      @Param("community") CommunityKey community,
      @Param("cycle") int cycle,
      @Param("endsAt") Instant endsAt);

  int closeCycle(
      @Param("community") CommunityKey community,
      @Param("cycle") int cycle,
      @Param("endedAt") Instant endedAt,
      @Param("endReason") String endReason,
      @Param("verdict") String verdict,
      @Param("changes") String changes);

  List<StepProgress> findSteps(
      @Param("community") CommunityKey community, @Param("cycle") int cycle);

  int updateStep(
      @Param("community") CommunityKey community,
      @Param("cycle") int cycle,
      @Param("step") LifecycleStep step,
      @Param("state") StepState state,
      @Param("nextLookOn") LocalDate nextLookOn,
      @Param("skipReason") String skipReason,
      @Param("changedAt") Instant changedAt);

  int insertStep(
      @Param("community") CommunityKey community,
      @Param("cycle") int cycle,
      @Param("step") LifecycleStep step,
      @Param("state") StepState state,
      @Param("nextLookOn") LocalDate nextLookOn,
      @Param("skipReason") String skipReason,
      @Param("changedAt") Instant changedAt);

  int insertRetirement(
      @Param("community") CommunityKey community,
      @Param("retiredAt") Instant retiredAt,
      @Param("cycle") int cycle,
      @Param("reason") String reason);
}
