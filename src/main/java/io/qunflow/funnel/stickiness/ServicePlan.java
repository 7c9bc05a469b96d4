package io.qunflow.funnel.stickiness;

import java.util.Comparator;
import java.util.List;

/**
 * What is done for members over days before anything is sold (F2).
 *
 * @param audience {@code all, not_bought}, or the id of a segment
 * @param headStartDays by how many days those begin earlier who go first
 * @param channel by which touches are pushed
 * @param pushMost pushes a member gets at most in {@code pushDays} days, whoever sends them
 * @param holdBackPercent of the members who get no pushes, to compare with; 0 for none
 * @param returnDays within how many days of a push somebody has come back who speaks
 * @param steps sorted by day
 */
public record ServicePlan(
    String audience,
    GoesFirst goesFirst,
    int headStartDays,
    String channel,
    int pushMost,
    int pushDays,
    int holdBackPercent,
    int returnDays,
    List<ServiceStep> steps) {

  public static final String EVERYBODY = "all";

  /** Members who have not bought the offering: those in base care. */
  public static final String NOT_BOUGHT = "not_bought";

  public ServicePlan {
    steps = steps.stream().sorted(Comparator.comparingInt(ServiceStep::day)).toList();
  }

  public int count(ServiceKind kind) {
    return (int) steps.stream().filter(step -> step.kind() == kind).count();
  }

  /** The last day something is done on; 0 without steps. */
  public int days() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).day();
  }

  /** How many days after the step before, by position from 0. */
  public int daysBefore(int position) {
    int day = steps.get(position).day();
    return position == 0 ? day - 1 : day - steps.get(position - 1).day();
  }

  /** Pushes in the fullest week, as planned, before the cap. */
  public int pushesInAWeek() {
    return steps.stream()
        .mapToInt(
            from ->
                (int)
                    steps.stream()
                        .filter(step -> step.kind() == ServiceKind.TOUCH)
                        .filter(step -> step.day() >= from.day() && step.day() < from.day() + 7)
                        .count())
        .max()
        .orElse(0);
  }
}
