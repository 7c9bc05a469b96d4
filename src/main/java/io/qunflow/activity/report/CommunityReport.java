package io.qunflow.activity.report;

import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.community.Community;
import io.qunflow.community.Group;
import java.util.List;
import java.util.Optional;

/**
 * Everything the page and its exports show. Staff and bots are left out except where it says so.
 *
 * @param groups all groups of the community
 * @param group the one it is about; empty for all together
 * @param weeks figures of each week of the period that has any, ascending
 * @param headline the last whole week
 * @param before the week before the headline's, where it has figures
 * @param questions the newest open ones, the newest first
 * @param questionCount how many open ones there are
 * @param newcomers who joined in the last four weeks of the period and never wrote, the newest
 *     first
 * @param noise days with more messages than the limit
 * @param unknown what is not known, the weightiest first
 */
public record CommunityReport(
    Community community,
    List<Group> groups,
    Optional<Group> group,
    ReportPeriod period,
    List<WeekFigures> weeks,
    Headline headline,
    Optional<WeekFigures> before,
    List<OpenQuestion> questions,
    int questionCount,
    List<Newcomer> newcomers,
    NoiseDays noise,
    HourCounts hours,
    Talkers talkers,
    Ties ties,
    List<Unknown> unknown) {

  /**
   * The week whose figures stand at the top.
   *
   * @param complete whether data reaches to its last day; if not, {@link ReportPeriod#dataUntil()}
   *     says how far
   */
  public record Headline(WeekFigures figures, boolean complete) {}
}
