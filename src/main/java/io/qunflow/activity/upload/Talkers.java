package io.qunflow.activity.upload;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts who writes, for a bounded number of accounts of bounded length together. */
final class Talkers {

  static final int MOST_ACCOUNTS = 100_000;
  static final long MOST_CHARACTERS = 8_000_000;

  private final Map<String, Count> counts = new HashMap<>();
  private long characters;
  private boolean full;

  private static final class Count {
    private final BitSet groups = new BitSet();
    private String nickname;
    private long messages;
  }

  /**
   * @param nickname null if the source does not say
   * @param group number of the group in the file
   * @return whether the account is new in the group; false too where there are too many to know
   */
  boolean add(String account, String nickname, int group, boolean message) {
    var count = counts.get(account);
    if (count == null) {
      if (counts.size() >= MOST_ACCOUNTS || characters >= MOST_CHARACTERS) {
        full = true;
        return false;
      }
      count = new Count();
      counts.put(account, count);
      characters += account.length();
    }
    if (nickname != null && !nickname.equals(count.nickname)) {
      characters += nickname.length() - (count.nickname == null ? 0 : count.nickname.length());
      count.nickname = nickname;
    }
    count.messages += message ? 1 : 0;
    boolean isNew = !count.groups.get(group);
    count.groups.set(group);
    return isNew;
  }

  /** Whether there were more accounts than are counted. */
  boolean isFull() {
    return full;
  }

  /** Who wrote most, the most first. */
  List<Talker> top(int most) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue().messages > 0)
        .map(
            entry ->
                new Talker(
                    entry.getKey(),
                    entry.getValue().nickname == null ? entry.getKey() : entry.getValue().nickname,
                    entry.getValue().messages))
        .sorted(
            Comparator.comparingLong(Talker::messages).reversed().thenComparing(Talker::account))
        .limit(most)
        .toList();
  }
}
