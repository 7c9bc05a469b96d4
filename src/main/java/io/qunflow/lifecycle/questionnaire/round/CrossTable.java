package io.qunflow.lifecycle.questionnaire.round;

import java.util.List;

/**
 * Two questions against each other. Where several options may be picked, a member stands in several
 * cells, so the sums are of members, not of cells.
 *
 * @param columns texts of the options of the second question
 */
public record CrossTable(
    String rowQuestion, String columnQuestion, List<String> columns, List<Row> rows) {

  /**
   * @param members who picked it and answered the second question
   * @param cells how many of them picked each column
   */
  public record Row(String text, int members, List<Integer> cells) {

    /** Share of the row's members in a column, 0 to 1. */
    public double share(int column) {
      return members == 0 ? 0 : (double) cells.get(column) / members;
    }
  }
}
