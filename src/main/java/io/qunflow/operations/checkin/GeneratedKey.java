package io.qunflow.operations.checkin;

/** Takes the id that the database gave to a new row. */
class GeneratedKey {

  private long id;

  long value() {
    return id;
  }

  /** Called by the mapper. */
  public void setId(long id) {
    this.id = id;
  }
}
