package io.qunflow.funnel.figure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.Wording;
import io.qunflow.shared.Yuan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delivery hours and indirect revenue as operators state them; what was wrong is voided, never
 * deleted (F7). Offerings are by id; whose they are is the caller's to know.
 */
@Service
public class StatedFigures {

  /** Of the latest entries, voided ones among them. */
  private static final int LATELY = 200;

  private static final int LONGEST_WHY = 200;
  private static final int MINUTES_A_DAY = 1440;

  private final StatedMapper stated;
  private final CommunityService communities;
  private final Clock clock;

  StatedFigures(StatedMapper stated, CommunityService communities, Clock clock) {
    this.stated = stated;
    this.communities = communities;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<DeliveryPlan> findPlan(long offering) {
    return stated.findPlan(offering);
  }

  /** Latest first, voided ones among them. */
  @Transactional(readOnly = true)
  public List<DeliveryEntry> findHours(long offering) {
    return stated.findHours(offering, LATELY);
  }

  /** Latest first, voided ones among them. */
  @Transactional(readOnly = true)
  public List<IndirectEntry> findIndirect(long offering) {
    return stated.findIndirect(offering, LATELY);
  }

  /** From now on, for all its rounds. */
  @Transactional
  public void plan(CommunityKey community, long offering, DeliveryPlan plan, String by)
      throws UnknownCommunityException, InvalidStatementException {
    today(community);
    if (stated.updatePlan(offering, plan, by, clock.instant()) == 0) {
      stated.insertPlan(offering, plan, by, clock.instant());
    }
  }

  /**
   * @param rounds how many were begun
   * @throws InvalidStatementException also if the day would have more than 24 hours, or the same
   *     was stated before
   */
  @Transactional
  public void deliver(
      CommunityKey community, long offering, int rounds, NewDelivery given, String by)
      throws UnknownCommunityException, InvalidStatementException {
    given.check(rounds, today(community));
    if (stated.findMinutesOn(offering, given.heldOn()) + given.minutes() > MINUTES_A_DAY) {
      throw new InvalidStatementException(
          Wording.of("%s 会超过 24 小时", "%s would have more than 24 hours", given.heldOn()));
    }
    var key = key("h", offering, given.round(), given.heldOn(), given.minutes(), given.note());
    try {
      stated.insertHours(offering, given, given.minutes(), key, by, clock.instant());
    } catch (DuplicateKeyException e) {
      throw known();
    }
  }

  /**
   * @throws InvalidStatementException also if the same was stated before
   */
  @Transactional
  public void receive(CommunityKey community, long offering, NewIndirect given, String by)
      throws UnknownCommunityException, InvalidStatementException {
    given.check(today(community));
    long minor = Yuan.minor(given.yuan());
    var key =
        key("i", offering, given.lead(), given.what(), minor, given.receivedOn(), given.evidence());
    try {
      stated.insertIndirect(offering, given, minor, key, by, clock.instant());
    } catch (DuplicateKeyException e) {
      throw known();
    }
  }

  /** It counts no longer, and stays to be seen. */
  @Transactional
  public void voidHours(long offering, long id, String why, String by)
      throws InvalidStatementException, UnknownStatementException {
    if (stated.voidHours(offering, id, reason(why), by, clock.instant()) == 0) {
      throw new UnknownStatementException(id);
    }
  }

  /** As {@link #voidHours}. */
  @Transactional
  public void voidIndirect(long offering, long id, String why, String by)
      throws InvalidStatementException, UnknownStatementException {
    if (stated.voidIndirect(offering, id, reason(why), by, clock.instant()) == 0) {
      throw new UnknownStatementException(id);
    }
  }

  private LocalDate today(CommunityKey key)
      throws UnknownCommunityException, InvalidStatementException {
    var community = communities.find(key);
    if (community.state() == CommunityState.RETIRED) {
      throw new InvalidStatementException(Wording.of("社群已退役", "the community is retired"));
    }
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(community.timeZone()));
  }

  private static String reason(String why) throws InvalidStatementException {
    var said = why == null ? "" : why.strip();
    if (said.isEmpty() || said.length() > LONGEST_WHY) {
      throw new InvalidStatementException(
          Wording.of("写明为什么作废，最多 %d 个字", "say why it is void in 1 to %d characters", LONGEST_WHY));
    }
    return said;
  }

  private static InvalidStatementException known() {
    return new InvalidStatementException(Wording.of("同样的一条已经记过", "the same was recorded before"));
  }

  private static String key(Object... parts) {
    try {
      var said = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\n"));
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(said.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
