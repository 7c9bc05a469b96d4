package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The round in which newcomers of a community answer, without a deadline (L2.4). */
@Service
public class StandingRounds {

  private final RoundMapper rounds;
  private final RoundAudience audience;
  private final Clock clock;

  StandingRounds(RoundMapper rounds, RoundAudience audience, Clock clock) {
    this.rounds = rounds;
    this.audience = audience;
    this.clock = clock;
  }

  /**
   * The one that is open for this questionnaire, or a new one; an earlier one of another
   * questionnaire ends.
   *
   * @return its id
   */
  @Transactional
  public long open(CommunityKey community, long questionnaire, int version, String by) {
    var open = rounds.findStanding(community).flatMap(rounds::lock);
    if (open.filter(r -> r.questionnaire() == questionnaire && r.version() == version)
        .isPresent()) {
      return open.get().id();
    }
    open.ifPresent(r -> rounds.updateClosed(r.id(), CloseReason.STOPPED, by, clock.instant()));
    var order =
        new RoundOrder(
            community,
            questionnaire,
            version,
            Optional.empty(),
            null,
            Optional.empty(),
            "manual",
            true,
            by);
    var now = clock.instant();
    var generated = new GeneratedId();
    rounds.insert(
        generated, order, null, null, true, String.valueOf(RoundState.OPEN.code()), now, now);
    return generated.value();
  }

  /** The open one, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Long> find(CommunityKey community) {
    return rounds.findStanding(community);
  }

  /**
   * Repeatable: those of these members who were asked this questionnaire in no other round and have
   * not answered it come in.
   */
  @Transactional
  public int addNewcomers(long standing, MemberSelect all) {
    return audience.addNewcomers(standing, all);
  }

  /** Repeatable: the member is asked too. */
  @Transactional
  public void add(long standing, MemberId member) {
    rounds.insertAudienceMember(standing, member);
  }
}
