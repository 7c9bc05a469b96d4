package io.qunflow.activity.intake;

/**
 * Remembers which external ids came by, in eight megabytes however many there are (a Bloom filter):
 * what it says was not seen was not; what it says may have been seen has to be looked up.
 */
final class SeenIds {

  private static final int BITS = 1 << 26;
  private static final int MARKS = 4;

  private final long[] bits = new long[BITS / Long.SIZE];

  void add(String id) {
    long hash = hash(id);
    for (int i = 0; i < MARKS; i++) {
      int bit = bit(hash, i);
      bits[bit >>> 6] |= 1L << bit;
    }
  }

  boolean mayContain(String id) {
    long hash = hash(id);
    for (int i = 0; i < MARKS; i++) {
      int bit = bit(hash, i);
      if ((bits[bit >>> 6] & 1L << bit) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int bit(long hash, int mark) {
    return (int) (hash + mark * (hash >>> 32 | 1)) & BITS - 1;
  }

  /**
   * FNV-1a with the last mixing step of MurmurHash3: ids often differ in their last digits only.
   */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
    return hash ^ hash >>> 33;
  }
}
