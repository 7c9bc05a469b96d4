package io.qunflow.operations.campaign;

import java.util.List;

/**
 * Why a firing was missed or failed, as stable codes of at most 24 characters; the console has
 * words for each under {@code campaign.reason.CODE}.
 */
public final class FiringReason {

  /** Nothing could start it in time, and the campaign skips what was missed. */
  public static final String LATE = "late";

  /** Several that were missed fire once, together with another. */
  public static final String GATHERED = "gathered";

  /** When it could be made up for it was a day off. */
  public static final String DAY_OFF = "day_off";

  /** When it could be made up for the campaign was over. */
  public static final String OVER = "over";

  public static final String SWITCHED_OFF = "switched_off";
  public static final String RETIRED = "retired";
  public static final String NOBODY = "nobody";

  /** It is for some members only, and would be posted where everybody reads it. */
  public static final String NOT_FOR_GROUPS = "not_for_groups";

  public static final String NO_SEGMENT = "no_segment";
  public static final String NO_QUESTIONNAIRE = "no_questionnaire";
  public static final String REFUSED = "refused";

  /** What it starts cannot be started now, such as because the last one still runs. */
  public static final String NOT_NOW = "not_now";

  /** Its process is gone, such as ended by an administrator. */
  public static final String PROCESS_GONE = "process_gone";

  /** A person stopped it after it could not be started for long. */
  public static final String NOT_STARTED = "not_started";

  public static final List<String> ALL =
      List.of(
          LATE,
          GATHERED,
          DAY_OFF,
          OVER,
          SWITCHED_OFF,
          RETIRED,
          NOBODY,
          NOT_FOR_GROUPS,
          NO_SEGMENT,
          NO_QUESTIONNAIRE,
          REFUSED,
          NOT_NOW,
          PROCESS_GONE,
          NOT_STARTED);

  private FiringReason() {}
}
