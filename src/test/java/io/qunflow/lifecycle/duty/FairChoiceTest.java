package io.qunflow.lifecycle.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.lifecycle.duty.FairChoice.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** L5.1. */
class FairChoiceTest {

  static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  static final MemberId ANNA = new MemberId(1);
  static final MemberId BEN = new MemberId(2);
  static final MemberId CARO = new MemberId(3);

  @Example
  void choosesNobodyWhenNobodyAgreed() {
    assertThat(FairChoice.next(List.of(), Set.of())).isEmpty();
  }

  @Example
  void choosesWhoHasNeverServedBeforeAnyoneElse() {
    var agreed = List.of(served(ANNA, 1, MONDAY), never(BEN, 0), served(CARO, 1, MONDAY));

    assertThat(FairChoice.next(agreed, Set.of())).contains(BEN);
  }

  @Example
  void choosesWhoServedLongestAgoAmongThoseWhoServed() {
    var agreed = List.of(served(ANNA, 2, MONDAY.plusWeeks(4)), served(BEN, 2, MONDAY.plusWeeks(3)));

    assertThat(FairChoice.next(agreed, Set.of())).contains(BEN);
  }

  @Example
  void choosesWhoServedFewerWeeksWhenBothServedLastInTheSameWeek() {
    var agreed = List.of(served(ANNA, 3, MONDAY), served(BEN, 2, MONDAY));

    assertThat(FairChoice.next(agreed, Set.of())).contains(BEN);
  }

  @Example
  void breaksATieByMessagesAndThenByTheEarlierMember() {
    assertThat(FairChoice.next(List.of(never(ANNA, 3), never(BEN, 9)), Set.of())).contains(BEN);
    assertThat(FairChoice.next(List.of(never(BEN, 9), never(ANNA, 9)), Set.of())).contains(ANNA);
  }

  @Example
  void asksWhoIsHereForCompanyFirstAmongThoseWhoseTurnItIs() {
    var company = new Candidate(BEN, 0, null, true, 1);

    assertThat(FairChoice.next(List.of(never(ANNA, 9), company), Set.of())).contains(BEN);
    assertThat(FairChoice.next(List.of(never(ANNA, 9), company), Set.of(BEN))).contains(ANNA);
  }

  @Example
  void nobodyServesTwiceBeforeOthersBecauseTheyAreHereForCompany() {
    var company = new Candidate(BEN, 1, MONDAY, true, 99);
    var later = new Candidate(CARO, 1, MONDAY.plusWeeks(1), true, 99);

    assertThat(FairChoice.next(List.of(company, never(ANNA, 0)), Set.of())).contains(ANNA);
    assertThat(FairChoice.next(List.of(later, served(ANNA, 1, MONDAY)), Set.of())).contains(ANNA);
  }

  @Example
  void asksTheNextOneAfterADecline() {
    var agreed = List.of(never(ANNA, 9), never(BEN, 3), never(CARO, 1));

    assertThat(FairChoice.next(agreed, Set.of(ANNA))).contains(BEN);
    assertThat(FairChoice.next(agreed, Set.of(ANNA, BEN))).contains(CARO);
    assertThat(FairChoice.next(agreed, Set.of(ANNA, BEN, CARO))).isEmpty();
  }

  @Example
  void servesFiftyTwoDifferentMembersInAYearWhereThereAreFiftyTwo() {
    var year = serve(52, 52, new HashMap<>(), 0, week -> Set.of());

    assertThat(new HashSet<>(year)).hasSize(52);
  }

  @Example
  void doesNotMakeALateJoinerCatchUpWeekAfterWeek() {
    var history = new HashMap<MemberId, Candidate>();
    serve(5, 50, history, 0, week -> Set.of());

    var after = serve(6, 12, history, 50, week -> Set.of());

    assertThat(after.stream().filter(new MemberId(6)::equals)).hasSize(2);
  }

  @Property(tries = 200)
  void keepsTurnsWithinOneOfEachOtherOverAnyWeeksForThoseAlwaysThere(
      @ForAll @IntRange(min = 2, max = 12) int members,
      @ForAll @IntRange(min = 0, max = 3) int sometimesAway,
      @ForAll @IntRange(min = 1, max = 60) int weeks,
      @ForAll long seed) {
    var random = new Random(seed);
    int from = random.nextInt(weeks);
    var turns =
        serve(
            members + sometimesAway,
            weeks,
            new HashMap<>(),
            0,
            week -> away(members, sometimesAway, random));

    var counts =
        LongStream.rangeClosed(1, members)
            .map(id -> turns.subList(from, weeks).stream().filter(new MemberId(id)::equals).count())
            .summaryStatistics();

    assertThat(counts.getMax() - counts.getMin()).isLessThanOrEqualTo(1);
  }

  @Property(tries = 200)
  void neverChoosesSomeoneWhoDidNotAgreeOrIsOutThisWeek(
      @ForAll @IntRange(min = 0, max = 20) int members, @ForAll long seed) {
    var random = new Random(seed);
    var agreed = new ArrayList<Candidate>();
    var out = new HashSet<MemberId>();
    for (long id = 1; id <= members; id++) {
      var member = new MemberId(id);
      if (random.nextBoolean()) {
        agreed.add(
            random.nextBoolean()
                ? never(member, random.nextInt(5))
                : served(member, 1 + random.nextInt(3), MONDAY.plusWeeks(random.nextInt(9))));
      }
      if (random.nextInt(3) == 0) {
        out.add(member);
      }
    }

    var chosen = FairChoice.next(agreed, out);

    var possible = agreed.stream().map(Candidate::member).filter(m -> !out.contains(m)).toList();
    assertThat(chosen.isPresent()).isEqualTo(!possible.isEmpty());
    chosen.ifPresent(member -> assertThat(possible).contains(member));
  }

  /** Who serves in each of these weeks; members are numbered from 1. */
  private static List<MemberId> serve(
      int members,
      int weeks,
      Map<MemberId, Candidate> history,
      int firstWeek,
      java.util.function.IntFunction<Set<MemberId>> out) {
    LongStream.rangeClosed(1, members)
        .mapToObj(MemberId::new)
        .forEach(
            id ->
                history.putIfAbsent(
                    id, new Candidate(id, 0, null, id.value() % 2 == 0, (int) id.value() % 3)));
    var turns = new ArrayList<MemberId>();
    for (int week = firstWeek; week < firstWeek + weeks; week++) {
      var chosen = FairChoice.next(history.values(), out.apply(week)).orElseThrow();
      int before = history.get(chosen).weeksServed();
      history.put(
          chosen,
          new Candidate(chosen, before + 1, MONDAY.plusWeeks(week), chosen.value() % 2 == 0, 0));
      turns.add(chosen);
    }
    return turns;
  }

  private static Set<MemberId> away(int members, int sometimesAway, Random random) {
    var away = new HashSet<MemberId>();
    for (long id = members + 1; id <= members + sometimesAway; id++) {
      if (random.nextBoolean()) {
        away.add(new MemberId(id));
      }
    }
    return away;
  }

  private static Candidate never(MemberId member, int messages) {
    return new Candidate(member, 0, null, false, messages);
  }

  private static Candidate served(MemberId member, int weeks, LocalDate last) {
    return new Candidate(member, weeks, last, false, 0);
  }
}
