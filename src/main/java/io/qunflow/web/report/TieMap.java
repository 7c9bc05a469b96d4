package io.qunflow.web.report;

import io.qunflow.activity.report.Talker;
import io.qunflow.activity.report.Tie;
import io.qunflow.activity.report.Ties;
import io.qunflow.community.MemberId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Where everybody stands in the picture of who talks to whom: those who talk a lot stand close. The
 * same ties always give the same picture.
 *
 * @param heads the loudest first
 */
public record TieMap(int width, int height, List<Head> heads, List<Line> lines) {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 560;
  private static final int MARGIN = 44;
  private static final double SMALLEST = 6;
  private static final double LARGEST = 22;

  /**
   * A member.
   *
   * @param labelled there is room for the name; {@code important} also where the picture is small
   */
  public record Head(
      String name,
      boolean staff,
      long messages,
      double x,
      double y,
      double radius,
      boolean labelled,
      boolean important) {

    /** The name, cut where it is long. */
    public String label() {
      return TieLabels.shortened(name);
    }
  }

  public record Line(
      double x1, double y1, double x2, double y2, double width, boolean mutual, String text) {}

  static TieMap of(Ties ties, ReportWords words) {
    var people = ties.people();
    var index = new HashMap<MemberId, Integer>();
    people.forEach(person -> index.put(person.member(), index.size()));
    var radii = people.stream().mapToDouble(person -> radius(person, people)).toArray();
    var at =
        new TieLayout(people.size(), ties.ties().stream().map(tie -> link(tie, index)).toList())
            .place(WIDTH, HEIGHT, MARGIN, radii);
    var names = people.stream().map(person -> words.name(person.nickname())).toList();
    var wide = TieLabels.choose(names, at, radii, 14, WIDTH);
    var narrow = TieLabels.choose(names, at, radii, 24, WIDTH);
    var heads = new ArrayList<Head>();
    for (int i = 0; i < people.size(); i++) {
      var person = people.get(i);
      heads.add(
          new Head(
              names.get(i),
              person.staff(),
              person.messages(),
              at[i][0],
              at[i][1],
              radii[i],
              wide[i],
              narrow[i]));
    }
    long most = ties.ties().stream().mapToLong(Tie::replies).max().orElse(1);
    var lines =
        ties.ties().stream()
            .map(
                tie ->
                    line(
                        tie,
                        at[index.get(tie.a())],
                        at[index.get(tie.b())],
                        most,
                        words,
                        heads,
                        index))
            .toList();
    return new TieMap(WIDTH, HEIGHT, List.copyOf(heads), lines);
  }

  private static double[] link(Tie tie, HashMap<MemberId, Integer> index) {
    return new double[] {index.get(tie.a()), index.get(tie.b()), tie.replies()};
  }

  private static Line line(
      Tie tie,
      double[] from,
      double[] to,
      long most,
      ReportWords words,
      List<Head> heads,
      HashMap<MemberId, Integer> index) {
    return new Line(
        from[0],
        from[1],
        to[0],
        to[1],
        Math.round(10 * (0.8 + 5.2 * Math.sqrt((double) tie.replies() / most))) / 10.0,
        tie.isMutual(),
        words.say(
            "report.tie",
            heads.get(index.get(tie.a())).name(),
            heads.get(index.get(tie.b())).name(),
            tie.there(),
            tie.back()));
  }

  private static double radius(Talker person, List<Talker> people) {
    long most = people.stream().mapToLong(Talker::messages).max().orElse(1);
    return Math.round(
            10 * (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) person.messages() / most)))
        / 10.0;
  }
}
