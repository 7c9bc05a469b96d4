package io.qunflow.membership.moderation;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Crises of public opinion: anybody raises one, a person settles it (A8). */
@Service
public class Crises {

  private static final int MOST_WORDS = 1000;
  private static final int MOST_SHOWN = 20;

  private final CrisisMapper crises;
  private final ObjectProvider<CrisisProcess> process;
  private final ModerationProperties properties;
  private final Clock clock;

  Crises(
      CrisisMapper crises,
      ObjectProvider<CrisisProcess> process,
      ModerationProperties properties,
      Clock clock) {
    this.crises = crises;
    this.process = process;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * All automatic sending of the community has stopped when this returns. While one is open, the
   * words are added to it.
   *
   * @param words what is going on, 1 to 1,000 characters
   * @param by account of the operator
   * @return id of the crisis
   */
  @Transactional(rollbackFor = Exception.class)
  public long raise(CommunityKey community, String words, String by)
      throws InvalidModerationException {
    return raise(
        community,
        null,
        Texts.required(Wording.of("发生了什么", "What is going on"), words, MOST_WORDS),
        by);
  }

  /**
   * Like {@link #raise(CommunityKey, String, String)}, by a member.
   *
   * @throws CrisisRaisedLatelyException if the member raised one lately and none is open: nobody
   *     may stop a community's messages again and again
   */
  @Transactional(rollbackFor = Exception.class)
  public long raise(CommunityKey community, MemberId member, String words)
      throws InvalidModerationException, CrisisRaisedLatelyException {
    var said = Texts.required(Wording.of("发生了什么", "What is going on"), words, MOST_WORDS);
    var since = clock.instant().minus(properties.crisisApart());
    if (crises.findOpen(community).isEmpty() && crises.countReports(member, since) > 0) {
      throw new CrisisRaisedLatelyException();
    }
    return raise(community, member, said, "member:" + member.value());
  }

  /** The one that is open; at most one a community. */
  @Transactional(readOnly = true)
  public Optional<Crisis> findOpen(CommunityKey community) {
    return crises.findOpen(community);
  }

  /** The last 20, latest first. */
  @Transactional(readOnly = true)
  public List<Crisis> findAll(CommunityKey community) {
    return crises.findAll(community, MOST_SHOWN);
  }

  /**
   * @throws UnknownCrisisException if there is none, or it is another community's
   */
  @Transactional(readOnly = true)
  public Crisis find(CommunityKey community, long id) throws UnknownCrisisException {
    return crises
        .find(id)
        .filter(found -> found.community().equals(community))
        .orElseThrow(() -> new UnknownCrisisException(id));
  }

  /** Who raised it, in order. */
  @Transactional(readOnly = true)
  public List<CrisisReport> findReports(long id) {
    return crises.findReports(id);
  }

  /** What was done so far, in order. */
  @Transactional(readOnly = true)
  public List<CrisisDone> findParts(long id) {
    return crises.findParts(id);
  }

  /** Repeatable; the latest words count. */
  @Transactional
  public void recordPart(long id, CrisisPart part, String words) {
    var now = clock.instant();
    if (crises.updatePart(id, part, words, now) == 0) {
      crises.insertPart(id, part, words, now);
    }
  }

  /**
   * Records what a person found. Sending is resumed by the process.
   *
   * @return whether it was open
   */
  @Transactional
  public boolean settle(long id, CrisisFinding finding, String conclusion, String by) {
    return crises.settle(id, finding, conclusion, by, clock.instant()) > 0;
  }

  private long raise(CommunityKey community, MemberId member, String words, String by) {
    var now = clock.instant();
    // Held until the report stands: a crisis that is settled in this moment takes no more.
    var open = crises.lockOpen(community).flatMap(crises::find);
    if (open.isPresent()) {
      crises.insertReport(open.get().id(), member, by, words, now);
      return open.get().id();
    }
    var made = new CaseMapper.Made();
    try {
      crises.insert(made, community, now);
    } catch (DuplicateKeyException e) {
      // Somebody else was first by a moment.
      long first = crises.findOpen(community).orElseThrow(() -> e).id();
      crises.insertReport(first, member, by, words, now);
      return first;
    }
    crises.insertReport(made.id, member, by, words, now);
    process.getObject().start(crises.find(made.id).orElseThrow());
    return made.id;
  }
}
