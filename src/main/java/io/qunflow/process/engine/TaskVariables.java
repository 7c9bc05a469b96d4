package io.qunflow.process.engine;

/** Variables of a process that say where its tasks belong and where they are done. */
public final class TaskVariables {

  /** The community, where the business key is something else, such as {@code round-17}. */
  public static final ProcessVariable<String> COMMUNITY_KEY =
      ProcessVariable.string("communityKey");

  /**
   * Page of the console on which the open task is done or prepared, such as {@code
   * /communities/tea/rounds/17}.
   */
  public static final ProcessVariable<String> CONSOLE_PAGE = ProcessVariable.string("consolePage");

  /**
   * Account that may not complete the task: a local variable of a task which somebody else than the
   * one who decided before has to do. Empty where anybody may.
   */
  public static final ProcessVariable<String> NOT_BY = ProcessVariable.string("notBy");

  private TaskVariables() {}
}
