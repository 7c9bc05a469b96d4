package io.qunflow.funnel.value;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The value cards of communities, one an offering, every version kept (F1). */
@Service
public class ValueCards {

  private final ValueCardMapper cards;
  private final Clock clock;

  ValueCards(ValueCardMapper cards, Clock clock) {
    this.cards = cards;
    this.clock = clock;
  }

  /** The latest one; empty while none was written. */
  @Transactional(readOnly = true)
  public Optional<WrittenCard> find(CommunityKey community, String offering) {
    return cards.findLatest(community, offering);
  }

  /**
   * Records the card as the next version.
   *
   * @param by account of the person
   * @return the new version, from 1
   */
  @Transactional
  public int write(CommunityKey community, String offering, ValueCard card, String by) {
    int version = find(community, offering).map(WrittenCard::version).orElse(0) + 1;
    cards.insert(community, offering, version, card, by, clock.instant());
    return version;
  }

  /** Records what the decision says of the latest card. Repeatable. */
  @Transactional
  public void judge(CommunityKey community, String offering, ValueVerdict verdict) {
    latest(cards.updateVerdict(community, offering, verdict), community, offering);
  }

  /**
   * Keeps the latest card although it is one-sided. Repeatable: the last word stands.
   *
   * @throws IllegalStateException if it is not
   */
  @Transactional
  public void keepOneSided(CommunityKey community, String offering, String reason) {
    latest(cards.updateKept(community, offering, reason.strip()), community, offering);
  }

  private static void latest(int rows, CommunityKey community, String offering) {
    if (rows != 1) {
      throw new IllegalStateException("No such value card: " + community + " " + offering);
    }
  }
}
