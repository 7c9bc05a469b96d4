package io.qunflow.operations.wave;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waves: opened, frozen, held, ended (C3). What changes many members is committed in pieces of its
 * own, whatever transaction the caller has, and goes on where it was interrupted when repeated.
 */
@Service
public class Waves {

  /** Why members did not get through a wave that a person stopped. */
  public static final String STOPPED = "stopped";

  private static final String OFTEN =
      """
      SELECT often_m.member_id FROM wave_member often_m JOIN wave often_w ON often_w.id = often_m.wave_id
      WHERE often_w.about = :oftenAbout AND often_w.frozen_at_ms > :oftenSince AND often_m.state IN ('W', 'D')
      GROUP BY often_m.member_id HAVING COUNT(*) >= :oftenTimes
      """;

  private final WaveMapper waves;
  private final OwnCommits commits;
  private final Freezing freezing;
  private final Progress progress;
  private final Reasons reasons;
  private final Clock clock;

  Waves(
      WaveMapper waves,
      OwnCommits commits,
      Freezing freezing,
      Progress progress,
      Reasons reasons,
      Clock clock) {
    this.waves = waves;
    this.commits = commits;
    this.freezing = freezing;
    this.progress = progress;
    this.reasons = reasons;
    this.clock = clock;
  }

  /**
   * Opens a wave, committed at once. Repeatable: the same key gives the same wave, as it was opened
   * first.
   *
   * @return its id
   */
  public long open(WaveOrder order) {
    return waves.findId(order.key()).orElseGet(() -> insert(order));
  }

  /**
   * Writes down who belongs to the wave; from then on it runs. Members of other communities are
   * left out. Repeatable: goes on where it was interrupted, and keeps an audience that is complete.
   *
   * @param audience its parameters must not begin with {@code wv_}
   * @return how many belong to it
   */
  public long freeze(long wave, MemberSelect audience) {
    return freeze(wave, audience, Freezing.PIECE);
  }

  long freeze(long wave, MemberSelect audience, int piece) {
    freezing.freeze(wave, row(wave).community(), audience, piece);
    return progress.size(row(wave));
  }

  public Wave find(long wave) throws UnknownWaveException {
    return waves
        .find(wave)
        .map(row -> row.with(waves.findSteps(wave)))
        .orElseThrow(() -> new UnknownWaveException(wave));
  }

  /** Newest first. */
  public List<Wave> findPage(CommunityKey community, int page, int size) {
    return waves.findPage(community, (long) page * size, size).stream()
        .map(row -> row.with(waves.findSteps(row.id())))
        .toList();
  }

  public int count(CommunityKey community) {
    return waves.count(community);
  }

  /**
   * @return newest first, at most n
   */
  public List<Wave> findAbout(String about, int n) {
    return waves.findAbout(about, n).stream()
        .map(row -> row.with(waves.findSteps(row.id())))
        .toList();
  }

  public Optional<Long> findId(String key) {
    return waves.findId(key);
  }

  /**
   * How far everybody is, by one statement over the members.
   *
   * @throws IllegalArgumentException if there is no such wave
   */
  public WaveProgress progress(long wave) {
    return progress.of(row(wave));
  }

  /**
   * Nobody moves any more once this has returned, and until it goes on.
   *
   * @throws WaveStateException unless it is running
   */
  @Transactional(rollbackFor = Exception.class)
  public void pause(long wave, String by) throws UnknownWaveException, WaveStateException {
    change(wave, EnumSet.of(WaveState.RUNNING), WaveState.PAUSED, by);
  }

  /**
   * @throws WaveStateException unless it is paused
   */
  @Transactional(rollbackFor = Exception.class)
  public void goOn(long wave, String by) throws UnknownWaveException, WaveStateException {
    change(wave, EnumSet.of(WaveState.PAUSED), WaveState.RUNNING, by);
  }

  /**
   * Nobody moves any more once this has returned; {@link #end} settles who was still waiting.
   *
   * @throws WaveStateException if it is over
   */
  @Transactional(rollbackFor = Exception.class)
  public void stop(long wave, String by) throws UnknownWaveException, WaveStateException {
    var open = EnumSet.of(WaveState.PREPARED, WaveState.RUNNING, WaveState.PAUSED);
    change(wave, open, WaveState.STOPPED, by);
  }

  /**
   * How it stands; nobody pauses it, goes on with it or works on it until the caller's transaction
   * ends.
   */
  @Transactional
  public WaveState hold(long wave) {
    return waves
        .lock(wave)
        .map(WaveState::of)
        .orElseThrow(() -> new IllegalArgumentException("There is no wave " + wave));
  }

  /** As {@link #stop}, committed at once, where it must not matter whether the wave is over. */
  public void stopAtOnce(long wave, String by) {
    commits.onWave(
        wave,
        state ->
            state.isOver()
                ? 0
                : waves.updateState(wave, WaveState.STOPPED.code(), by, clock.instant()));
  }

  /**
   * Who failed is due again, at the step at which it failed.
   *
   * @return how many
   * @throws WaveStateException if it is over
   */
  public int retryFailed(long wave) throws UnknownWaveException, WaveStateException {
    var found = find(wave);
    if (found.state().isOver()) {
      throw new WaveStateException(found);
    }
    return pieces(wave, piece -> waves.retryFailed(wave, piece));
  }

  /**
   * The process of the wave has ended. Who still waits in a stopped wave was skipped, because it
   * was stopped. Repeatable.
   */
  public void end(long wave) {
    if (WaveState.of(row(wave).state()) == WaveState.STOPPED) {
      int reason = reasons.number(STOPPED);
      pieces(wave, piece -> waves.skipWaiting(wave, piece, reason));
    }
    commits.onWave(wave, state -> waves.updateEnded(wave, clock.instant()));
  }

  /** When somebody is due next, at whatever step, now or later; empty when nobody waits. */
  public Optional<Instant> nextDue(long wave) {
    return waves.findNextDue(wave).map(Instant::ofEpochMilli);
  }

  /** Those in one of these states; in all without. Its parameter is named after the wave. */
  public MemberSelect members(long wave, WaveMemberState... states) {
    var parameter = "wave" + wave;
    var codes = Arrays.stream(states).map(s -> "'" + s.code() + "'").distinct().toList();
    return new MemberSelect(
        "SELECT member_id FROM wave_member WHERE wave_id = :"
            + parameter
            + (codes.isEmpty() ? "" : " AND state IN (" + String.join(", ", codes) + ")"),
        Map.of(parameter, wave));
  }

  /**
   * Members of several waves about the same since a moment who were not skipped and did not fail.
   * Its parameters begin with {@code often}.
   *
   * @param times of how many at least
   */
  public MemberSelect membersOf(String about, Instant since, int times) {
    return new MemberSelect(
        OFTEN,
        Map.of("oftenAbout", about, "oftenSince", since.toEpochMilli(), "oftenTimes", times));
  }

  private long insert(WaveOrder order) {
    try {
      return commits.alone(
          () -> {
            var made = new GeneratedId();
            waves.insert(made, order, clock.instant());
            waves.insertSteps(made.value(), order.steps());
            return made.value();
          });
    } catch (DuplicateKeyException e) {
      return waves.findId(order.key()).orElseThrow(() -> e);
    }
  }

  private void change(long wave, Set<WaveState> from, WaveState to, String by)
      throws UnknownWaveException, WaveStateException {
    var state = waves.lock(wave).map(WaveState::of);
    if (state.isEmpty() || !from.contains(state.get())) {
      throw new WaveStateException(find(wave));
    }
    waves.updateState(wave, to.code(), by, clock.instant());
  }

  private int pieces(long wave, ToIntFunction<Piece> work) {
    return waves.findPieces(wave).stream()
        .map(piece -> commits.onWave(wave, state -> work.applyAsInt(piece)))
        .collect(Collectors.summingInt(Integer::intValue));
  }

  private WaveRow row(long wave) {
    return waves
        .find(wave)
        .orElseThrow(() -> new IllegalArgumentException("There is no wave " + wave));
  }
}
