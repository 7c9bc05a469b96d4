package io.qunflow.operations.wave;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.wave.WaveRun.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/** Works at a step of a wave: on all who are due, a chunk a commit (C3). */
@Service
public class WaveRunner {

  /** Whoever waits is due by then, and nobody who is through. */
  private static final long END_OF_TIME = 8_999_999_999_999_999L;

  private static final String TAKE_BACK =
      "UPDATE wave_member SET state = 'W', step = :wv_step, reason = 0, due_at_ms = 0"
          + " WHERE wave_id = :wv_wave AND state <> 'W' AND member_id IN"
          + " (SELECT wv_t.member_id FROM (%s) wv_t)";

  private final WaveMapper waves;
  private final OwnCommits commits;
  private final Reasons reasons;
  private final NamedParameterJdbcTemplate sql;
  private final Clock clock;
  private final Marks marks = new Marks();

  WaveRunner(WaveMapper waves, OwnCommits commits, Reasons reasons, JdbcTemplate sql, Clock clock) {
    this.waves = waves;
    this.commits = commits;
    this.reasons = reasons;
    this.sql = new NamedParameterJdbcTemplate(sql);
    this.clock = clock;
  }

  /**
   * Does the work to members who are due at this step, chunk after chunk, one commit each, until
   * none is due, the wave is paused or stopped, or the slice is over; then it goes on with the
   * chunk at which it was over. Each member moves on at most once, whatever is repeated or runs
   * twice. What the work throws undoes its chunk and is thrown on; the chunks before stay done.
   *
   * @param step its name
   * @param slice well under the time for which the engine reserves a job; no new chunk begins after
   * @throws IllegalArgumentException if there is no such wave or step
   * @throws IllegalStateException if its audience is not frozen
   */
  public WaveRun run(long wave, String step, WaveStep work, Duration slice) {
    return run(wave, step, work, slice, Freezing.PIECE);
  }

  /**
   * As {@link #run}, but of a wave that was stopped and has not ended: what happened to members
   * before is still told apart from what did not. Whoever waits at the step is due.
   */
  public WaveRun runStopped(long wave, String step, WaveStep work, Duration slice) {
    return run(wave, step, work, slice, Freezing.PIECE, WaveState.STOPPED);
  }

  /**
   * They wait at a step again, whatever had become of them: what told it was taken back. Nothing
   * where the wave is not running.
   *
   * @param which its parameters must not begin with {@code wv_}
   * @return how many
   */
  public int takeBack(long wave, String step, MemberSelect which) {
    var values = new HashMap<String, Object>(which.values());
    values.put("wv_wave", wave);
    values.put("wv_step", waves.findSteps(wave).indexOf(step) + 1);
    return commits.onWave(
        wave,
        state ->
            state == WaveState.RUNNING ? sql.update(TAKE_BACK.formatted(which.sql()), values) : 0);
  }

  WaveRun run(long wave, String step, WaveStep work, Duration slice, int few) {
    return run(wave, step, work, slice, few, WaveState.RUNNING);
  }

  private WaveRun run(
      long wave, String step, WaveStep work, Duration slice, int few, WaveState in) {
    var steps = waves.findSteps(wave);
    int place = steps.indexOf(step) + 1;
    if (place == 0) {
      throw new IllegalArgumentException("Wave %d has no step %s".formatted(wave, step));
    }
    long begun = clock.millis();
    long due = in == WaveState.STOPPED ? END_OF_TIME : begun;
    var at = new Place(wave, place, place == steps.size(), due);
    long moved = 0;
    for (var piece : marks.from(wave, place, pieces(wave, due, few))) {
      if (moved > 0 && clock.millis() - begun >= slice.toMillis()) {
        if (new Chunk(sql, reasons, at, piece).isEmpty()) {
          continue; // of those who are left one is looked for, so that the last turn says so
        }
        marks.set(wave, place, piece);
        return ended(wave, Outcome.MORE, moved);
      }
      var done = commits.onWave(wave, state -> workOn(state, in, at, piece, work));
      if (done.state() != in) {
        marks.clear(wave, place);
        return ended(wave, outcome(wave, done.state()), moved);
      }
      moved += done.moved();
    }
    marks.clear(wave, place);
    return ended(wave, Outcome.DONE, moved);
  }

  private record Done(WaveState state, long moved) {}

  private Done workOn(WaveState state, WaveState in, Place at, Piece piece, WaveStep work) {
    var chunk = new Chunk(sql, reasons, at, piece);
    if (state != in || chunk.isEmpty()) {
      return new Done(state, 0);
    }
    work.work(chunk);
    return new Done(state, chunk.moveOn());
  }

  /**
   * Few who are due are one chunk, found by when they are due; many are walked over as they were
   * frozen.
   */
  private List<Piece> pieces(long wave, long now, int few) {
    return waves.countDue(wave, now, few + 1) > few ? waves.findPieces(wave) : List.of(Piece.ALL);
  }

  private WaveRun ended(long wave, Outcome outcome, long moved) {
    return new WaveRun(outcome, moved, waves.findNextDue(wave).map(Instant::ofEpochMilli));
  }

  private static Outcome outcome(long wave, WaveState state) {
    return switch (state) {
      case PAUSED -> Outcome.PAUSED;
      case STOPPED -> Outcome.STOPPED;
      default ->
          throw new IllegalStateException("Wave %d cannot run, it is %s".formatted(wave, state));
    };
  }
}
