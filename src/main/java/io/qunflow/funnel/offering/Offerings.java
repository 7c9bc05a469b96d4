package io.qunflow.funnel.offering;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import io.qunflow.shared.Yuan;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What communities sell, and what each of it cost and was priced at any moment. */
@Service
public class Offerings {

  private final OfferingMapper offerings;
  private final CommunityService communities;
  private final ObjectProvider<PriceCommitments> commitments;
  private final Clock clock;

  Offerings(
      OfferingMapper offerings,
      CommunityService communities,
      ObjectProvider<PriceCommitments> commitments,
      Clock clock) {
    this.offerings = offerings;
    this.communities = communities;
    this.commitments = commitments;
    this.clock = clock;
  }

  /** Those in use first, each kind by name; ones no longer sold at the end. */
  @Transactional(readOnly = true)
  public List<Offering> findAll(CommunityKey community) {
    return offerings.findAll(community).stream().map(OfferingRow::offering).toList();
  }

  @Transactional(readOnly = true)
  public Offering find(CommunityKey community, String key) throws UnknownOfferingException {
    return offerings
        .findByKey(community, key)
        .orElseThrow(() -> new UnknownOfferingException(key))
        .offering();
  }

  /** Like {@link #find(long)}; one of another community is unknown. */
  @Transactional(readOnly = true)
  public Offering find(CommunityKey community, long id) throws UnknownOfferingException {
    return own(community, find(id));
  }

  @Transactional(readOnly = true)
  public Offering find(long id) throws UnknownOfferingException {
    return found(offerings.find(id), id);
  }

  /**
   * Like {@link #find(long)}; until the transaction ends nobody else changes the offering or
   * publishes a price of it.
   */
  @Transactional(rollbackFor = Exception.class)
  public Offering lock(long id) throws UnknownOfferingException {
    return found(offerings.lock(id), id);
  }

  /** Price and costs at a moment; before the offering was entered, the first ones. */
  @Transactional(readOnly = true)
  public PriceTerms termsAt(long id, Instant moment) throws UnknownOfferingException {
    return offerings
        .findTerms(id, moment)
        .orElseThrow(() -> new UnknownOfferingException(String.valueOf(id)));
  }

  /**
   * @throws InvalidOfferingException names each wrong field, also a list price under the floor
   * @throws OfferingExistsException if the community has one with the key
   */
  @Transactional(rollbackFor = Exception.class)
  public Offering create(CommunityKey community, NewOffering given, String by)
      throws UnknownCommunityException, InvalidOfferingException, OfferingExistsException {
    if (communities.find(community).state() == CommunityState.RETIRED) {
      throw new InvalidOfferingException(
          Map.of("community", Wording.of("社群已退役", "The community is retired")));
    }
    check(given);
    var made = new OfferingMapper.Made();
    var now = clock.instant();
    try {
      offerings.insert(made, community, given, kind(given), by, now);
    } catch (DuplicateKeyException e) {
      throw new OfferingExistsException(given.key());
    }
    offerings.insertTerms(made.id, 1, OfferingCheck.terms(given), by, now);
    return offerings.find(made.id).orElseThrow().offering();
  }

  /**
   * Changes everything but the key, from now on: orders of before are judged by what was.
   *
   * @param revision the one that was shown
   * @throws InvalidOfferingException also if a price that is published would be under the floor
   * @throws OfferingChangedException if somebody else was first
   */
  @Transactional(rollbackFor = Exception.class)
  public Offering change(
      CommunityKey community, long id, int revision, NewOffering given, String by)
      throws UnknownOfferingException, InvalidOfferingException, OfferingChangedException {
    var before = own(community, lock(id));
    if (before.retired()) {
      throw new OfferingChangedException(before.name());
    }
    var wanted =
        new NewOffering(
            before.key(),
            given.name(),
            given.kind(),
            given.listPriceMinor(),
            given.costMinor(),
            given.commissionBp(),
            given.rewardBp());
    check(wanted);
    checkPromised(id, OfferingCheck.terms(wanted));
    if (offerings.update(id, revision, wanted, kind(wanted)) == 0) {
      throw new OfferingChangedException(before.name());
    }
    offerings.insertTerms(id, revision + 1, OfferingCheck.terms(wanted), by, clock.instant());
    return find(id);
  }

  /** It is sold no more; orders of it still come in. Repeatable. */
  @Transactional(rollbackFor = Exception.class)
  public void retire(CommunityKey community, long id) throws UnknownOfferingException {
    own(community, lock(id));
    offerings.updateRetired(id, clock.instant());
  }

  private static Offering found(Optional<OfferingRow> row, long id)
      throws UnknownOfferingException {
    return row.orElseThrow(() -> new UnknownOfferingException(String.valueOf(id))).offering();
  }

  private static Offering own(CommunityKey community, Offering found)
      throws UnknownOfferingException {
    if (!found.community().equals(community)) {
      throw new UnknownOfferingException(String.valueOf(found.id()));
    }
    return found;
  }

  private static void check(NewOffering given) throws InvalidOfferingException {
    var wrong = OfferingCheck.errors(given);
    if (!wrong.isEmpty()) {
      throw new InvalidOfferingException(wrong);
    }
  }

  private void checkPromised(long id, PriceTerms wanted) throws InvalidOfferingException {
    for (var source : commitments) {
      for (long price : source.findOpen(id)) {
        if (!wanted.covers(price)) {
          throw new InvalidOfferingException(
              Map.of(
                  "costMinor",
                  Wording.of(
                      "有一个已经公布的价格 %s 元会低于新的底价 %s 元，请先结束那个促销或拼团",
                      "A published price of %s yuan would be under the new floor of %s yuan; end that promotion or group buy first",
                      Yuan.of(price),
                      Yuan.of(wanted.floorFrom(price)))));
        }
      }
    }
  }

  private static String kind(NewOffering given) {
    return OfferingKind.of(given.kind()).orElseThrow().code();
  }
}
