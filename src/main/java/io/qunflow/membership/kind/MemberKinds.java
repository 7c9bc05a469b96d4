package io.qunflow.membership.kind;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why members are there, as a person sees it, and how each kind is treated (A4). */
@Service
public class MemberKinds {

  private final KindMapper kinds;
  private final ObjectProvider<KindDecision> table;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MemberKinds(
      KindMapper kinds,
      ObjectProvider<KindDecision> table,
      ApplicationEventPublisher events,
      Clock clock) {
    this.kinds = kinds;
    this.table = table;
    this.events = events;
    this.clock = clock;
  }

  /**
   * States why a member is there; a later statement replaces the earlier. Repeatable.
   *
   * @param given with the member's recruiting posts of the day, 0 where it is about none
   * @param by account of the person
   * @return how the member is to be treated now
   */
  @Transactional
  public Treatment state(CommunityKey community, MemberId member, KindInputs given, String by) {
    var treatment = decide(given);
    var now = clock.instant();
    if (kinds.update(member, given, treatment, by, now) == 0) {
      try {
        kinds.insert(community, member, given, treatment, by, now);
      } catch (DuplicateKeyException e) {
        kinds.update(member, given, treatment, by, now);
      }
    }
    events.publishEvent(new KindStated(community, member, given, treatment, by));
    return treatment;
  }

  /** How somebody of whom this is known is to be treated; changes nothing. */
  public Treatment decide(KindInputs given) {
    return table.getObject().decide(given);
  }

  /** Empty before a person stated it. */
  @Transactional(readOnly = true)
  public Optional<StatedKind> find(MemberId member) {
    return kinds.find(member);
  }

  /**
   * Latest statement first.
   *
   * @param kind empty for any
   * @param page from 0
   * @param size from 1 to 1,000
   */
  @Transactional(readOnly = true)
  public List<StatedKind> findPage(
      CommunityKey community, Optional<MemberKind> kind, int page, int size) {
    if (page < 0 || size < 1 || size > 1000) {
      throw new IllegalArgumentException("page " + page + ", size " + size);
    }
    return kinds.findPage(community, kind.orElse(null), (long) page * size, size);
  }

  /** A kind nobody is of is not in it. */
  @Transactional(readOnly = true)
  public List<KindCount> count(CommunityKey community) {
    return kinds.count(community);
  }

  /** Members who are asked first to serve, host or speak: here for company; first stated first. */
  @Transactional(readOnly = true)
  public List<MemberId> findAskedFirst(CommunityKey community) {
    return kinds.findTreated(
        community, Stream.of(Treatment.values()).filter(Treatment::isAskedFirst).toList());
  }

  /** Members to be tracked as leads: learners, and those whose company is interested. */
  @Transactional(readOnly = true)
  public List<MemberId> findLeads(CommunityKey community) {
    return kinds.findTreated(
        community, Stream.of(Treatment.values()).filter(Treatment::isLead).toList());
  }
}
