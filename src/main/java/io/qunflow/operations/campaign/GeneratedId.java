package io.qunflow.operations.campaign;

/** Takes the id that the database gave. */
class GeneratedId {

  private long value;

  long value() {
    return value;
  }

  public void setValue(long value) {
    this.value = value;
  }
}
