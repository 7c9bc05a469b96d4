package io.qunflow.membership.kol;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers, training, terms and reviews of the programme (A5). */
@Service
public class KolProgramme {

  private static final double FOUR_WEEKS = Duration.ofDays(28).toMillis();
  private static final Duration A_DAY = Duration.ofDays(1);

  private final KolMapper kols;
  private final CommunityService communities;
  private final KolProperties properties;
  private final Clock clock;

  KolProgramme(
      KolMapper kols, CommunityService communities, KolProperties properties, Clock clock) {
    this.kols = kols;
    this.communities = communities;
    this.properties = properties;
    this.clock = clock;
  }

  /** The member agreed; who is to be trained first is not serving yet. Repeatable. */
  @Transactional
  public void accept(long id) {
    if (kols.find(id).orElseThrow().way() == KolWay.TRAINED) {
      kols.updateState(id, KolState.TRAINING);
    }
  }

  /** Repeatable: the first reason stays. */
  @Transactional
  public void end(long id, KolEnd reason) {
    kols.end(id, reason, clock.instant());
  }

  @Transactional
  public void recordTraining(long id, boolean passed, String note) {
    kols.updateTraining(id, note);
    if (!passed) {
      end(id, KolEnd.NOT_TRAINED);
    }
  }

  /**
   * Begins the next term now.
   *
   * @return when it ends
   */
  @Transactional
  public Instant startTerm(long id) {
    var now = clock.instant();
    var until = now.plus(properties.term());
    kols.updateState(id, KolState.SERVING);
    kols.insertTerm(id, kols.countTerms(id) + 1, now, until);
    return until;
  }

  /**
   * What the KOL did in the running term until now. Silence in a file is no silence of the member:
   * {@code known} is false where nothing was imported lately.
   */
  @Transactional(readOnly = true)
  public KolFigures measure(long id) throws UnknownCommunityException {
    var kol = kols.find(id).orElseThrow();
    var terms = kols.findTerms(id);
    var term = terms.get(0);
    var zone = ZoneId.of(communities.find(kol.community()).timeZone());
    var now = clock.instant();
    boolean early = now.isBefore(term.until());
    var until = early ? now : term.until();
    var last = kols.findLastActivity(kol.community());
    long offset = zone.getRules().getOffset(until).getTotalSeconds() * 1000L;
    int days = kols.countActiveDays(kol.member(), term.from(), until, offset);
    var span = Math.max(A_DAY.toMillis(), Duration.between(term.from(), until).toMillis());
    return new KolFigures(
        term.from(),
        until,
        last != null && last.isAfter(until.minus(properties.gap())),
        days * FOUR_WEEKS / span,
        kols.countOverreaches(
            id, KolTerm.overreachesSince(terms), early ? now.plusMillis(1) : until));
  }

  /**
   * Records the reward and what follows. The rule's drop stands whatever a person wishes.
   *
   * @param by account of the person
   */
  @Transactional
  public KolOutcome review(long id, KolReview review, String by) {
    var figures = review.figures();
    var now = clock.instant();
    kols.updateReview(
        id, kols.countTerms(id), review, figures.known() ? figures.activeDays() : null, by, now);
    if (review.verdict().isDrop()) {
      end(id, review.verdict() == KolVerdict.DROP_INACTIVE ? KolEnd.INACTIVE : KolEnd.OVERREACHING);
      return KolOutcome.DROPPED;
    }
    if (!review.again()) {
      end(id, KolEnd.STOPPED);
      return KolOutcome.ENDED;
    }
    return KolOutcome.AGAIN;
  }
}
