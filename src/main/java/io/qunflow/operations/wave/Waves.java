package io.qunflow.operations.wave;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waves: opened, frozen, looked at (C3). What changes many members is committed in pieces of its
 * own, whatever transaction the caller has, and goes on where it was interrupted when repeated.
 * {@link WaveControl} holds and ends them.
 */
@Service
public class Waves {

  private static final String WAITING =
      """
      SELECT waiting_m.member_id, waiting_m.wave_id FROM wave_member waiting_m JOIN wave waiting_w ON waiting_w.id = waiting_m.wave_id
      WHERE waiting_w.about = :waitingAbout AND waiting_w.state IN ('P', 'R', 'H') AND waiting_m.state = 'W'
      """;

  private final WaveMapper waves;
  private final OwnCommits commits;
  private final Freezing freezing;
  private final Progress progress;
  private final Clock clock;

  Waves(WaveMapper waves, OwnCommits commits, Freezing freezing, Progress progress, Clock clock) {
    this.waves = waves;
    this.commits = commits;
    this.freezing = freezing;
    this.progress = progress;
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

  /** Its process is started, in the transaction that says so. Repeatable. */
  @Transactional
  public void begin(long wave) {
    waves.updateBegun(wave);
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

  /** Who failed and was not let off, by reason; one look over the members. */
  public Map<String, Long> failed(long wave) {
    return progress.failed(wave);
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
   * To whom something is still to come of waves about this: {@code member_id, wave_id}. Its
   * parameters begin with {@code waiting}.
   */
  public MemberSelect waiting(String about) {
    return new MemberSelect(WAITING, Map.of("waitingAbout", about));
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

  private WaveRow row(long wave) {
    return waves
        .find(wave)
        .orElseThrow(() -> new IllegalArgumentException("There is no wave " + wave));
  }
}
