package io.qunflow.web.console;

/**
 * An open task as a line of a list.
 *
 * @param step title of its step
 * @param assignee who took it; null while it is open to its groups
 * @param page of the console that belongs to it; null where its form is all
 * @param doneOnPage whether that page completes it, so that nobody needs its form
 */
record TaskView(
    String id,
    String name,
    String communityKey,
    String community,
    String step,
    Due due,
    String assignee,
    String page,
    boolean doneOnPage) {

  /** Where it is done. */
  public String link() {
    return doneOnPage ? page : "/camunda/app/tasklist/default/#/?task=" + id;
  }
}
