package io.qunflow.operations.link;

import java.time.Instant;

/**
 * @param secret base64, 32 bytes or more
 */
record LinkKey(int id, String secret, Instant createdAt) {

  @Override
  public String toString() {
    return "LinkKey[" + id + "]";
  }
}
