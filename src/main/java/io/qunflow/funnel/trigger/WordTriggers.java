package io.qunflow.funnel.trigger;

import io.qunflow.community.CommunityKey;
import io.qunflow.operations.messaging.Outbox;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words for which replies are proposed, and what was proposed (F6). */
@Service
@Transactional(rollbackFor = Exception.class)
public class WordTriggers {

  private static final Logger LOG = LoggerFactory.getLogger(WordTriggers.class);

  private final TriggerMapper triggers;
  private final Outbox outbox;
  private final Clock clock;

  WordTriggers(TriggerMapper triggers, Outbox outbox, Clock clock) {
    this.triggers = triggers;
    this.outbox = outbox;
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
      throws InvalidTriggerException, TriggerCommunityRetiredException {
    given.check();
    requireOpen(community);
    listen(community);
    var made = new TriggerMapper.Made();
    triggers.insert(made, community, given, given.said(), by, clock.instant());
    phrases(made.id, given);
    return made.id;
  }

  /**
   * Replies with the old words that nobody has sent yet are taken back.
   *
   * @throws InvalidTriggerException names what is wrong
   */
  public void change(CommunityKey community, long id, NewTrigger given, String by)
      throws UnknownTriggerException, InvalidTriggerException, TriggerCommunityRetiredException {
    require(community, id);
    given.check();
    requireOpen(community);
    triggers.update(id, given, given.said(), by, clock.instant());
    triggers.deletePhrases(id);
    phrases(id, given);
    outbox.withdrawAll(community, WordTrigger.about(id));
  }

  /**
   * Whether messages that come in from now on are looked at for it. Turned off, replies that nobody
   * has sent yet are taken back. Repeatable.
   */
  public void switchTo(CommunityKey community, long id, Listening to, String by)
      throws UnknownTriggerException, TriggerCommunityRetiredException {
    require(community, id);
    requireOpen(community);
    if (to == Listening.ON) {
      listen(community);
    } else {
      outbox.withdrawAll(community, WordTrigger.about(id));
    }
    triggers.updateActive(id, to == Listening.ON, by, clock.instant());
  }

  /** Whether messages are looked at for a trigger. */
  public enum Listening {
    ON,
    OFF
  }

  /** While nobody listened, nobody looked: what came in meanwhile is passed over. */
  private void listen(CommunityKey community) {
    long last = triggers.findLastEvent(community);
    if (triggers.lockLook(community).isEmpty()) {
      insertLook(community, last);
      triggers.lockLook(community);
    }
    if (!triggers.isListening(community)) {
      triggers.updateLook(community, last);
    }
  }

  private void insertLook(CommunityKey community, long last) {
    try {
      triggers.insertLook(community, last);
    } catch (DuplicateKeyException e) {
      LOG.debug("Somebody else began to listen in {} just then", community);
    }
  }

  private void requireOpen(CommunityKey community) throws TriggerCommunityRetiredException {
    if (triggers.isRetired(community)) {
      throw new TriggerCommunityRetiredException();
    }
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
