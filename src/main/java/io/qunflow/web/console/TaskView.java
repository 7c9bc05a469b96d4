package io.qunflow.web.console;

/**
 * An open task as a line of a list.
 *
 * @param step title of its step
 * @param assignee who took it; null while it is open to its groups
 */
record TaskView(
    String id,
    String name,
    String communityKey,
    String community,
    String step,
    Due due,
    String assignee) {

  /** Where Tasklist opens it. */
  public String link() {
    return "/camunda/app/tasklist/default/#/?task=" + id;
  }
}
