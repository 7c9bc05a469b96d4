package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundEvent;
import io.qunflow.community.Group;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the ids of events whose source has none: from group, account, second, text and a count of
 * identical ones in this second, so that exports which overlap merge. The nickname and the file are
 * left out, since both change. An id begins with its second: what stands together in the file then
 * stands together in the index, without which H2 took minutes to commit what it took seconds for.
 */
final class ExternalIds {

  private static final String MADE = "~";
  private static final int BYTES = 15;

  /** Identical ones stand close together; so many places back a file may be out of order. */
  private static final int MOST_REMEMBERED = 50_000;

  private final MessageDigest digest = sha256();

  private final Map<String, Integer> counts =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /** The id of the next event of the file. */
  String make(Group group, FoundEvent event) {
    add(group.key());
    add(event.byNickname() ? "nickname" : "account");
    add(event.account());
    add(event.kind().word());
    add(Long.toString(event.at().getEpochSecond()));
    add(event.text() == null ? "" : event.text());
    var start = MADE + Long.toString(event.at().getEpochSecond(), Character.MAX_RADIX) + "-";
    var identical = start + encoded();
    int nth = counts.merge(identical, 1, Integer::sum);
    if (nth == 1) {
      return identical;
    }
    add(identical);
    add(Integer.toString(nth));
    return start + encoded();
  }

  /** With its length, so that what is next to it cannot be taken for a part of it. */
  private void add(String part) {
    var bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private String encoded() {
    return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
