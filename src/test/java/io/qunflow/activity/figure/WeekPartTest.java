package io.qunflow.activity.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeekPartTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final CommunityKey TEA = new CommunityKey("c-1");
  private static final CommunityKey WINE = new CommunityKey("c-2");

  @Test
  void fewEventsAreOnePart() {
    var weeks = weeks(TEA, 3);
    weeks.putAll(weeks(WINE, 2));

    assertThat(WeekPart.cut(weeks, List.of(count(TEA, 1, 0, 100))))
        .containsExactly(new WeekPart(weeks));
  }

  @Test
  void theEventsOfAllGroupsOfAWeekCountTogether() {
    int half = (int) WeekPart.MOST_EVENTS / 2;
    var events =
        List.of(
            count(TEA, 1, 0, half),
            count(TEA, 2, 0, half),
            count(TEA, 1, 1, 1),
            count(TEA, 1, 2, 9));

    assertThat(WeekPart.cut(weeks(TEA, 3), events)).containsExactly(part(TEA, 0), part(TEA, 1, 2));
  }

  @Test
  void aWeekOfTooManyEventsIsAPartByItself() {
    var events = List.of(count(TEA, 1, 0, 5), count(TEA, 1, 1, 9_000_000), count(TEA, 1, 2, 5));

    assertThat(WeekPart.cut(weeks(TEA, 3), events))
        .containsExactly(part(TEA, 0), part(TEA, 1), part(TEA, 2));
  }

  @Test
  void aPartHasAtMostAThousandWeeksAndNoneIsLostOrTwice() {
    var weeks = weeks(TEA, 1500);
    weeks.putAll(weeks(WINE, 700));

    var parts = WeekPart.cut(weeks, List.of());

    assertThat(parts).extracting(WeekPartTest::size).containsExactly(1000, 1000, 200);
    for (var community : List.of(TEA, WINE)) {
      var all = new ArrayList<LocalDate>();
      parts.forEach(part -> all.addAll(part.mondays().getOrDefault(community, new TreeSet<>())));
      assertThat(all).containsExactlyElementsOf(weeks.get(community));
    }
  }

  @Test
  void rowsAreWrittenInBatchesInTheirOrder() {
    var rows = IntStream.range(0, 450).boxed().toList();
    var batches = new ArrayList<List<Integer>>();

    WeekPart.inBatches(rows, batches::add);

    assertThat(batches).extracting(List::size).containsExactly(200, 200, 50);
    assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(rows);
  }

  private static Map<CommunityKey, TreeSet<LocalDate>> weeks(CommunityKey community, int n) {
    var weeks = new TreeMap<CommunityKey, TreeSet<LocalDate>>(WeekPart.BY_KEY);
    weeks.put(
        community,
        IntStream.range(0, n)
            .mapToObj(MONDAY::plusWeeks)
            .collect(Collectors.toCollection(TreeSet::new)));
    return weeks;
  }

  private static WeekPart part(CommunityKey community, int... weeks) {
    return new WeekPart(
        Map.of(
            community,
            Arrays.stream(weeks)
                .mapToObj(MONDAY::plusWeeks)
                .collect(Collectors.toCollection(TreeSet::new))));
  }

  private static GroupCount count(CommunityKey community, long group, int week, int events) {
    return new GroupCount(community, group, MONDAY.plusWeeks(week), events);
  }

  private static int size(WeekPart part) {
    return part.mondays().values().stream().mapToInt(TreeSet::size).sum();
  }
}
