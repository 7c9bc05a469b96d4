package io.qunflow.shared;

/** Takes what is wrong with the lines of a file, in whatever order it is found. */
@FunctionalInterface
public interface LineErrorSink {

  void add(LineError error);

  default void add(long line, String message) {
    add(new LineError(line, message));
  }
}
