package io.qunflow.activity.format;

import io.qunflow.shared.Wording;

/** A file in which nothing may be found but what a test expects. */
public abstract class NothingFound implements Findings {

  @Override
  public void found(FoundEvent event) {
    throw new AssertionError(event);
  }

  @Override
  public void found(FoundMember member) {
    throw new AssertionError(member);
  }

  @Override
  public void found(FoundContent content) {
    throw new AssertionError(content);
  }

  @Override
  public void found(FoundAnswer answer) {
    throw new AssertionError(answer);
  }

  @Override
  public void unreadable(long line, Wording reason) {
    throw new AssertionError(line + ": " + reason);
  }

  @Override
  public void leftOut(Reason reason) {
    throw new AssertionError(reason);
  }
}
