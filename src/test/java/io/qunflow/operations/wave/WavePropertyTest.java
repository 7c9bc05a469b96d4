package io.qunflow.operations.wave;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whatever is done to a wave in whatever order, and wherever it is interrupted: the counts add up,
 * and nobody is worked on twice at a step.
 */
class WavePropertyTest {

  private static final List<String> STEPS = List.of("one", "two", "three");
  private static final int MEMBERS = 23;
  private static WaveWorld world;

  @BeforeContainer
  static void open() {
    world = openWorld();
    world.members("tea", MEMBERS);
  }

  static WaveWorld openWorld() {
    return WaveWorld.onH2();
  }

  @AfterContainer
  static void close() {
    world.close();
  }

  /**
   * Something that happens to a wave.
   *
   * @param kind run, pause, go on, retry, wait, freeze again, stop
   * @param step of {@link #STEPS}
   * @param skip who is skipped: every so manieth; 0 nobody
   * @param fail who fails, likewise
   * @param hours hours until the next step is due; 0 at once
   * @param killAt the chunk at whose end the program dies; 0 none
   */
  record Event(int kind, int step, int skip, int fail, int hours, int killAt) {}

  @Provide
  Arbitrary<List<Event>> events() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(12, 0),
                Tuple.of(1, 1),
                Tuple.of(2, 2),
                Tuple.of(2, 3),
                Tuple.of(3, 4),
                Tuple.of(1, 5)),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(0, 0, 2, 5, 7),
            Arbitraries.of(0, 0, 3, 5),
            Arbitraries.of(0, 0, 1, 24),
            Arbitraries.of(0, 0, 1, 2, 4))
        .as(Event::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(14);
  }

  @Property(tries = 60)
  void countsAddUpAndNobodyIsWorkedOnTwice(
      @ForAll @IntRange(min = 1, max = 30) int piece, @ForAll("events") List<Event> events)
      throws Exception {
    long wave = world.open("property:" + System.nanoTime(), STEPS.toArray(String[]::new));
    world.waves.freeze(wave, WaveWorld.ALL, piece);
    var worked = new HashMap<String, Integer>();
    int retries = 0;

    for (var event : events) {
      retries += happen(wave, piece, event, worked);
      check(wave);
    }

    int most = retries;
    assertThat(worked.values()).allMatch(times -> times <= 1 + most);
    if (retries == 0) {
      assertThat(worked.values()).allMatch(times -> times == 1);
    }
    world.control.stop(wave, "yunying");
    world.control.end(wave);
    check(wave);
    assertThat(world.waves.progress(wave).waiting()).isZero();
  }

  @Property(tries = 30)
  void aShareIsDrawnAlikeByTheDatabaseAndHere(
      @ForAll @IntRange(min = 1, max = 1_000_000) int wave,
      @ForAll @IntRange(min = 1, max = 999) int share) {
    var split =
        new Split(
            wave,
            "hello",
            List.of(new Split.Branch("A", share), new Split.Branch("B", 1000 - share)));

    var a = select(split.branch("A", WaveWorld.ALL));
    var b = select(split.branch("B", WaveWorld.ALL));

    for (long id : world.ids()) {
      boolean first = split.branchOf(new MemberId(id)).equals("A");
      assertThat(a.contains(id)).isEqualTo(first);
      assertThat(b.contains(id)).isEqualTo(!first);
    }
    assertThat(a.size() + b.size()).isEqualTo(MEMBERS);
  }

  private static int happen(long wave, int piece, Event event, Map<String, Integer> worked)
      throws Exception {
    switch (event.kind()) {
      case 0 -> run(wave, piece, event, worked);
      case 1 -> {
        if (world.waves.find(wave).state() == WaveState.RUNNING) {
          world.control.pause(wave, "yunying");
        }
      }
      case 2 -> {
        if (world.waves.find(wave).state() == WaveState.PAUSED) {
          world.control.goOn(wave, "yunying");
        }
      }
      case 3 -> {
        return world.control.retryFailed(wave) > 0 ? 1 : 0;
      }
      case 4 -> world.clock.advance(Duration.ofHours(13));
      default -> world.waves.freeze(wave, WaveWorld.ALL, piece);
    }
    return 0;
  }

  private static void run(long wave, int piece, Event event, Map<String, Integer> worked) {
    var chunks = new int[1];
    var due = world.clock.instant().plus(Duration.ofHours(event.hours()));
    try {
      world.runner.run(
          wave,
          STEPS.get(event.step()),
          chunk -> {
            var here = select(chunk.members());
            if (event.skip() > 0) {
              chunk.skip(every(event.skip()), "left");
            }
            if (event.fail() > 0) {
              chunk.fail(every(event.fail()), "no_address");
            }
            if (event.hours() > 0) {
              chunk.dueAt(due);
            }
            if (++chunks[0] == event.killAt()) {
              throw new Killed();
            }
            onceCommitted(
                () -> here.forEach(id -> worked.merge(id + ":" + event.step(), 1, Integer::sum)));
          },
          WaveWorld.LONG,
          piece);
    } catch (Killed e) {
      assertThat(chunks[0]).isEqualTo(event.killAt());
    }
  }

  private static void check(long wave) {
    var progress = world.waves.progress(wave);
    assertThat(progress.audience()).isEqualTo(MEMBERS);
    assertThat(
            progress.waiting() + progress.done() + progress.skippedInAll() + progress.failedInAll())
        .isEqualTo(MEMBERS);
    long coming = MEMBERS;
    for (var step : progress.steps()) {
      assertThat(step.waiting() + step.passed() + step.skipped() + step.failed()).isEqualTo(coming);
      coming = step.passed();
    }
    assertThat(coming).isEqualTo(progress.done());
  }

  private static MemberSelect every(int n) {
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE MOD(id, :every) = 0", Map.of("every", n));
  }

  private static List<Long> select(MemberSelect members) {
    return new NamedParameterJdbcTemplate(world.sql)
        .queryForList(members.sql(), members.values(), Long.class);
  }

  private static void onceCommitted(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
