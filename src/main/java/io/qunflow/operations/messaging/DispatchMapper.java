package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The way of a message. Leases use the database's clock, so that nodes need not agree on one. */
@Mapper
interface DispatchMapper {

  /** Those due longest; what another worker looks at is left out. */
  List<Long> lockDue(
      @Param("channel") String channel,
      @Param("priority") int priority,
      @Param("now") Instant now,
      @Param("most") int most);

  List<CandidateRow> findCandidates(@Param("ids") Collection<Long> ids);

  /** Nobody else counts their week meanwhile; who is locked elsewhere is left out. */
  Set<MemberId> lockMembers(@Param("members") Collection<MemberId> members);

  List<SentCount> countSent(
      @Param("members") Collection<MemberId> members,
      @Param("kinds") Collection<String> kinds,
      @Param("since") Instant since);

  /** By id, after this one; not locked. */
  List<Long> findDueAfter(
      @Param("channel") String channel,
      @Param("now") Instant now,
      @Param("after") long after,
      @Param("most") int most);

  /** Says why it waits; it stays due as it is. */
  int hold(@Param("id") long id, @Param("reason") String reason);

  int lease(
      @Param("ids") Collection<Long> ids, @Param("lease") String lease, @Param("ms") long millis);

  int deliverHere(@Param("ids") Collection<Long> ids, @Param("now") Instant now);

  int postpone(
      @Param("ids") Collection<Long> ids,
      @Param("reason") String reason,
      @Param("until") Instant until);

  /**
   * All that is due there waits.
   *
   * @param group null: all to members
   */
  int holdAll(
      @Param("channel") String channel,
      @Param("community") CommunityKey community,
      @Param("group") Long group,
      @Param("reason") String reason,
      @Param("now") Instant now,
      @Param("until") Instant until);

  int settle(
      @Param("ids") Collection<Long> ids,
      @Param("state") String state,
      @Param("reason") String reason,
      @Param("now") Instant now);

  /**
   * Counts a try; 0 if the lease is over, so that the message is somebody else's, or if the
   * community was paused since the message was taken.
   */
  int start(
      @Param("id") long id,
      @Param("lease") String lease,
      @Param("ms") long millis,
      @Param("now") Instant now);

  /** Puts back what was taken and not begun when its community was paused; else 0. */
  int holdBack(@Param("id") long id, @Param("lease") String lease, @Param("until") Instant until);

  /** Also where the lease is over meanwhile and the message therefore in doubt. */
  int settleSent(
      @Param("id") long id,
      @Param("lease") String lease,
      @Param("receipt") String receipt,
      @Param("now") Instant now);

  int settleFailed(
      @Param("id") long id,
      @Param("lease") String lease,
      @Param("state") String state,
      @Param("reason") String reason,
      @Param("detail") String detail,
      @Param("now") Instant now);

  /**
   * @param tries how many of the tries count: 1, or 0 if the receiver only asked to wait
   */
  int retry(
      @Param("id") long id,
      @Param("lease") String lease,
      @Param("reason") String reason,
      @Param("detail") String detail,
      @Param("due") Instant due,
      @Param("tries") int tries);

  /** What this worker took and did not begin goes back into the queue. */
  int release(@Param("lease") String lease);

  /** Whose lease is over, begun or not. */
  List<ExpiredRow> lockExpired(@Param("most") int most);

  int requeue(@Param("ids") Collection<Long> ids, @Param("reason") String reason);

  /** The next channel that ever had a message, in the order of their keys. */
  Optional<String> findNextChannel(@Param("after") String after);

  /** Due on a channel nobody can serve. */
  int failChannel(
      @Param("channel") String channel, @Param("reason") String reason, @Param("now") Instant now);
}
