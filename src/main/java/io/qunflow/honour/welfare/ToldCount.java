package io.qunflow.honour.welfare;

/**
 * Receivers by what became of the message to them.
 *
 * @param state as of {@code message_delivery}: {@code Q, G} waiting, {@code S} sent, {@code U} not
 *     known, {@code X} kept back, {@code F} failed; {@code -} no message yet
 * @param reason a code, of those kept back and failed; else empty
 */
public record ToldCount(String state, String reason, int members) {

  /** Whether they could not be told, and somebody has to tell them otherwise. */
  public boolean isUntold() {
    return state.equals("X") || state.equals("F");
  }
}
