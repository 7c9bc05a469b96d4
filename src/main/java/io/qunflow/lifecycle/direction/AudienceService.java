package io.qunflow.lifecycle.direction;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a community serves, and the split into several where core businesses conflict (L1.4). */
@Service
public class AudienceService {

  private static final int FIRST_CYCLE = 1;

  private final AudienceMapper audiences;
  private final CommunityService communities;
  private final Clock clock;

  AudienceService(AudienceMapper audiences, CommunityService communities, Clock clock) {
    this.audiences = audiences;
    this.communities = communities;
    this.clock = clock;
  }

  /** In the order given; empty until recorded. */
  @Transactional(readOnly = true)
  public List<Audience> findAudiences(CommunityKey community) {
    return audiences.find(community, audiences.findLatestVersion(community));
  }

  /**
   * Records the audiences as the community's next version.
   *
   * @throws DuplicateAudienceException if a name is given twice; nothing is written
   */
  @Transactional
  public void recordAudiences(CommunityKey community, int cycle, List<Audience> given)
      throws DuplicateAudienceException {
    var names = new HashSet<String>();
    for (var audience : given) {
      if (!names.add(audience.name())) {
        throw new DuplicateAudienceException(audience.name());
      }
    }
    insert(community, audiences.findLatestVersion(community) + 1, cycle, given);
  }

  /**
   * Creates the new communities in the same business line, with the same type and time zone, and
   * moves the audiences there.
   *
   * @return the audiences that stay, in order
   * @throws SplitRefusedException if the split does not fit the audiences, a key cannot be used or
   *     is taken; nothing is written
   * @throws BusinessException if somebody took a key at the same moment; roll back
   */
  @Transactional
  public List<Audience> split(CommunityKey community, List<AudienceMove> moves)
      throws BusinessException {
    int version = audiences.findLatestVersion(community);
    var split = new AudienceSplit(audiences.find(community, version), moves);
    var problem = split.findProblem();
    if (problem.isPresent()) {
      throw new SplitRefusedException(problem.get());
    }
    for (var key : split.targets().keySet()) {
      refuseTaken(key);
    }
    var origin = communities.find(community);
    for (var target : split.targets().entrySet()) {
      var created = communities.create(like(origin, target.getKey(), target.getValue()));
      var moving = split.movingTo(target.getKey());
      insert(created.key(), 1, FIRST_CYCLE, moving);
      moving.forEach(a -> audiences.move(community, version, a.name(), created.key()));
    }
    return split.staying();
  }

  private void insert(CommunityKey community, int version, int cycle, List<Audience> given) {
    var now = clock.instant();
    for (int i = 0; i < given.size(); i++) {
      audiences.insert(community, version, i + 1, cycle, given.get(i), now);
    }
  }

  private static NewCommunity like(Community origin, String key, String name) {
    return new NewCommunity(key, name, origin.type().name(), origin.timeZone(), origin.line());
  }

  /** Asked beforehand: a refusal by the creation itself would undo the whole step. */
  private void refuseTaken(String key) throws SplitRefusedException {
    try {
      communities.find(new CommunityKey(key));
    } catch (UnknownCommunityException free) {
      return;
    }
    throw new SplitRefusedException(
        Wording.of(
            "已有标识为 %s 的社群。请给新社群换一个标识。",
            "There is a community with the key %s already. Choose another key for the new one.",
            key));
  }
}
