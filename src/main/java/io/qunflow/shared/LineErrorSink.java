package io.qunflow.shared;

/** Takes what is wrong with the lines of a file, in whatever order it is found. */
@FunctionalInterface
public interface LineErrorSink {

  void add(long line, Wording message);

  default void add(LineError error) {
    add(error.line(), error.message());
  }
}
