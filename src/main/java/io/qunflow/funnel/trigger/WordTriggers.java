package io.qunflow.funnel.trigger;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words for which replies are proposed, and what was proposed (F6). */
@Service
@Transactional(rollbackFor = Exception.class)
public class WordTriggers {

  private final TriggerMapper triggers;
  private final Clock clock;

  WordTriggers(TriggerMapper triggers, Clock clock) {
    this.triggers = triggers;
    this.clock = clock;
  }

  /** Active ones first. */
  @Transactional(readOnly = true)
  public List<WordTrigger> findAll(CommunityKey community) {
    return triggers.findAll(community).stream()
        .map(row -> row.with(triggers.findPhrases(row.id())))
        .toList();
  }

  /** The latest first, at most n. */
  @Transactional(readOnly = true)
  public List<Proposal> findProposals(CommunityKey community, int n) {
    return triggers.findProposals(community, n).stream()
        .map(TriggerMapper.ProposalRow::proposal)
        .toList();
  }

  /**
   * Messages that come in from now on are looked at for it, not those that are there.
   *
   * @return its id
   * @throws InvalidTriggerException names what is wrong
   */
  public long write(CommunityKey community, NewTrigger given, String by)
      throws InvalidTriggerException {
    given.check();
    var made = new TriggerMapper.Made();
    triggers.insert(made, community, given, given.said(), by, clock.instant());
    phrases(made.id, given);
    if (triggers.findLook(community).isEmpty()) {
      triggers.insertLook(community, triggers.findLastEvent(community, 0));
    }
    return made.id;
  }

  /**
   * @throws InvalidTriggerException names what is wrong
   */
  public void change(CommunityKey community, long id, NewTrigger given, String by)
      throws UnknownTriggerException, InvalidTriggerException {
    require(community, id);
    given.check();
    triggers.update(id, given, given.said(), by, clock.instant());
    triggers.deletePhrases(id);
    phrases(id, given);
  }

  /** Whether messages are looked at for it. Repeatable. */
  public void switchTo(CommunityKey community, long id, Listening to, String by)
      throws UnknownTriggerException {
    require(community, id);
    triggers.updateActive(id, to == Listening.ON, by, clock.instant());
  }

  /** Whether messages are looked at for a trigger. */
  public enum Listening {
    ON,
    OFF
  }

  private void phrases(long id, NewTrigger given) {
    int position = 0;
    for (var phrase : given.phrases()) {
      triggers.insertPhrase(id, ++position, phrase);
    }
  }

  private void require(CommunityKey community, long id) throws UnknownTriggerException {
    if (triggers.find(community, id).isEmpty()) {
      throw new UnknownTriggerException(id);
    }
  }
}
