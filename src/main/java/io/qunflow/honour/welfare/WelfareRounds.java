package io.qunflow.honour.welfare;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import io.qunflow.operations.messaging.Outbox;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of welfare: opened, chosen, told, looked at. Each step is repeatable after a kill. */
@Service
public class WelfareRounds {

  private static final String ADD_AUDIENCE =
      """
      INSERT INTO welfare_audience (round_id, member_id)
      SELECT :wf_round, wf_s.member_id FROM (%s) wf_s
      JOIN member wf_m ON wf_m.id = wf_s.member_id AND wf_m.community_key = :wf_community
      """;

  private static final String RECEIVERS =
      "SELECT member_id FROM welfare_receiver WHERE round_id = :wf_round AND state = 'D'";

  private static final String OFTEN =
      "SELECT often_p.member_id FROM (SELECT "
          + LinkedMembers.current("often_r.member_id")
          + " AS member_id, often_r.round_id FROM welfare often_w"
          + " JOIN welfare_receiver often_r ON often_r.round_id = often_w.id AND often_r.state IN ('D', 'H')"
          + " WHERE often_w.about = :oftenAbout AND often_w.chosen_at_ms > :oftenSince) often_p"
          + " GROUP BY often_p.member_id HAVING COUNT(DISTINCT often_p.round_id) >= :oftenTimes";

  private static final int SEED_BYTES = 16;

  private final WelfareMapper rounds;
  private final WelfareChoosing choosing;
  private final Outbox outbox;
  private final NamedParameterJdbcTemplate sql;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  WelfareRounds(
      WelfareMapper rounds,
      WelfareChoosing choosing,
      Outbox outbox,
      JdbcTemplate jdbc,
      Clock clock) {
    this.rounds = rounds;
    this.choosing = choosing;
    this.outbox = outbox;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
    this.clock = clock;
  }

  /**
   * Opens a round and freezes its audience; nobody is chosen yet. The same key gives the same
   * round, as it was opened first.
   */
  @Transactional
  public WelfareRound open(NewWelfare given, MemberSelect audience) {
    var known = rounds.findByKey(given.key());
    if (known.isPresent()) {
      return known.get().toRound();
    }
    var made = new WelfareMapper.Made();
    rounds.insert(
        made,
        given,
        given.firing().orElse(null),
        given.partner().orElse(null),
        given.cap().orElse(null),
        given.choice().code(),
        seed(),
        given.kind().name(),
        WelfareTexts.write(given.texts()),
        clock.instant());
    var values = new HashMap<String, Object>(audience.values());
    values.put("wf_round", made.id);
    values.put("wf_community", given.community().value());
    rounds.updateAudience(made.id, sql.update(ADD_AUDIENCE.formatted(audience.sql()), values));
    return round(made.id);
  }

  /**
   * Chooses who gets a piece, all at once: whoever was chosen stays chosen, however often it is
   * repeated. The cap is looked at here, one round after another about the same, since several may
   * have been opened before the first of them chose.
   *
   * @return how many, at most as many as there are pieces
   */
  @Transactional
  public int choose(long id) throws UnknownWelfareException {
    rounds.lockAbout(id);
    var round = hold(id);
    if (round.state() != WelfareState.PREPARED) {
      return round.receivers();
    }
    var now = clock.instant();
    var often = round.cap().map(cap -> receivedOften(round.about(), cap, now));
    int receivers = choosing.choose(round, often, now);
    rounds.updateChosen(id, receivers, clock.instant());
    return receivers;
  }

  /** Queues a message to each receiver; whether each may have it is decided when it is sent. */
  @Transactional
  public void tell(long id) throws UnknownWelfareException {
    if (hold(id).state() == WelfareState.HANDING_OUT) {
      outbox.enqueue(
          rounds.find(id).orElseThrow().order(clock.instant()),
          new MemberSelect(RECEIVERS, Map.of("wf_round", id)));
    }
  }

  /** Who of an audience would get a piece as of now (C2). */
  public MemberSelect chosen(CommunityKey community, WelfareTrial trial, MemberSelect audience) {
    return choosing.chosen(community, trial, audience, clock.instant());
  }

  /**
   * Who got a piece, or is to get one, in as many rounds about the same as the cap allows; two
   * accounts that were linked since are one person. Its parameters begin with {@code often}.
   */
  public MemberSelect receivedOften(String about, WelfareCap cap, Instant now) {
    return new MemberSelect(
        OFTEN,
        Map.of(
            "oftenAbout",
            about,
            "oftenSince",
            now.minus(Duration.ofDays(cap.days())).toEpochMilli(),
            "oftenTimes",
            cap.times()));
  }

  @Transactional(readOnly = true)
  public WelfareRound find(long id) throws UnknownWelfareException {
    return rounds
        .find(id)
        .map(WelfareRow::toRound)
        .orElseThrow(() -> new UnknownWelfareException(id));
  }

  /** The round that a firing opened. */
  @Transactional(readOnly = true)
  public Optional<WelfareRound> findOfFiring(long firing) {
    return rounds.findOfFiring(firing).map(WelfareRow::toRound);
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<WelfareRound> findAll(CommunityKey community, int most) {
    return rounds.findAll(community, most).stream().map(WelfareRow::toRound).toList();
  }

  @Transactional(readOnly = true)
  public WelfareCounts count(WelfareRound round) {
    return WelfareCount.of(round, rounds.countStates(round.id()));
  }

  /** Receivers by what became of the message to them, most first. */
  @Transactional(readOnly = true)
  public List<ToldCount> countTold(WelfareRound round) {
    return rounds.countTold(round.id(), round.orderKey());
  }

  /**
   * Receivers in the order of the choice.
   *
   * @param state only those; empty: all
   * @param untold only those who could not be told
   */
  @Transactional(readOnly = true)
  public List<Receiver> findReceivers(
      WelfareRound round, Optional<ReceiverState> state, boolean untold, int page, int size) {
    return rounds
        .findReceivers(
            round.id(),
            round.orderKey(),
            state.map(ReceiverState::code).orElse(null),
            untold,
            (long) page * size,
            size)
        .stream()
        .map(ReceiverRow::toReceiver)
        .toList();
  }

  /** How many {@link #findReceivers} has in all. */
  @Transactional(readOnly = true)
  public int countReceivers(WelfareRound round, Optional<ReceiverState> state, boolean untold) {
    return rounds.countReceivers(
        round.id(), round.orderKey(), state.map(ReceiverState::code).orElse(null), untold);
  }

  private WelfareRound hold(long id) throws UnknownWelfareException {
    rounds.lock(id);
    return find(id);
  }

  private WelfareRound round(long id) {
    return rounds.find(id).orElseThrow().toRound();
  }

  private String seed() {
    var bytes = new byte[SEED_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
