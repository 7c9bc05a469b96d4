package io.qunflow.operations.wave;

/** Members of a wave with ids from one to another, both included. */
record Piece(long fromId, long untilId) {

  /** Whoever is due. */
  static final Piece ALL = new Piece(Long.MIN_VALUE, Long.MAX_VALUE);
}
