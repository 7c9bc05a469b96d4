package io.qunflow.process.lifecycle;

import io.qunflow.process.engine.ProcessVariable;
import java.time.LocalDate;
import java.util.List;

/** Names that every step of the lifecycle shares; the business key is the community's key. */
public final class LifecycleVariables {

  /** The community's name, shown in the task list. */
  public static final ProcessVariable<String> COMMUNITY_NAME =
      ProcessVariable.string("communityName");

  /** Number of the running cycle, from 1. */
  public static final ProcessVariable<Integer> CYCLE = ProcessVariable.integer("cycle");

  /** 本周跳过. */
  public static final ProcessVariable<Boolean> SKIP_THIS_WEEK =
      ProcessVariable.flag("skipThisWeek");

  /** Day to look again at a skipped step, local; a week from today when not set. */
  public static final ProcessVariable<LocalDate> NEXT_LOOK_ON = ProcessVariable.date("nextLookOn");

  /** Why a step was skipped, in words. */
  public static final ProcessVariable<String> SKIP_REASON = ProcessVariable.string("skipReason");

  /** The work that answers a red week; it may call the process of a step. */
  public static final String REMEDY_PROCESS = "healthRemedy";

  /** Processes that run the process of a step without being the lifecycle. */
  static final List<String> BESIDE = List.of(REMEDY_PROCESS, "campaignRun");

  /** Sent to the routines of a community that is retired. */
  public static final String COMMUNITY_RETIRED = "communityRetired";

  /**
   * Processes of a community that live beside its lifecycle, have its key and end with it. Those
   * with keys of their own end, too, if they carry its key as {@code communityKey} and wait for
   * {@link #COMMUNITY_RETIRED}.
   */
  public static final List<String> ROUTINES = List.of("newcomerInventory");

  /** The funnels of a community, one an offering, end with it; their key is community:offering. */
  public static final String FUNNEL = "marketingFunnel";

  /** Why a remedy runs a step's process again, in words; not set in the step itself. */
  public static final ProcessVariable<String> REMEDY_REASON =
      ProcessVariable.string("remedyReason");

  private LifecycleVariables() {}
}
