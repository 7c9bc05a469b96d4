package io.qunflow.operations.wave;

/** Takes the id that the database gave to a new row. */
class GeneratedId {

  private long id;

  long value() {
    return id;
  }

  /** Called by the mapper. */
  public void setId(long id) {
    this.id = id;
  }
}
