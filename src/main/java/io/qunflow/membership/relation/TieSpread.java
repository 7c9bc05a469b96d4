package io.qunflow.membership.relation;

import java.util.ArrayList;
import java.util.List;

/**
 * How many members have how many ties of a kind.
 *
 * @param interest in the order of {@link #BANDS}
 * @param emotion likewise
 */
public record TieSpread(List<Integer> interest, List<Integer> emotion) {

  /** From how many ties on each band is, the last one open. */
  public static final List<Integer> BANDS = List.of(0, 1, 2, 3, 6);

  /** Who neither wrote nor was answered has none. */
  static TieSpread of(List<TieCount> counts, int members) {
    var interest = new int[BANDS.size()];
    var emotion = new int[BANDS.size()];
    int counted = 0;
    for (var count : counts) {
      interest[band(count.interestTies())] += count.members();
      emotion[band(count.emotionTies())] += count.members();
      counted += count.members();
    }
    interest[0] += members - counted;
    emotion[0] += members - counted;
    return new TieSpread(list(interest), list(emotion));
  }

  public List<Integer> of(TieKind kind) {
    return kind == TieKind.INTEREST ? interest : emotion;
  }

  private static int band(int ties) {
    int band = 0;
    while (band + 1 < BANDS.size() && BANDS.get(band + 1) <= ties) {
      band++;
    }
    return band;
  }

  private static List<Integer> list(int[] of) {
    var list = new ArrayList<Integer>();
    for (int n : of) {
      list.add(n);
    }
    return List.copyOf(list);
  }
}
