package io.qunflow.honour.welfare;

import io.qunflow.community.MemberId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The lot (C1): who comes first is the smallest SHA-256 of the round's seed, a colon and the
 * member's id. Anybody who has the seed and the ids can check it, with any tool.
 */
public final class WelfareDraw {

  private WelfareDraw() {}

  /** All of them in the order of the lot; the first so many get a piece. */
  public static List<MemberId> order(String seed, Collection<MemberId> members) {
    return members.stream()
        .sorted(
            Comparator.comparing((MemberId member) -> hash(seed, member))
                .thenComparing(MemberId::value))
        .toList();
  }

  /** In lower-case hexadecimal digits. */
  public static String hash(String seed, MemberId member) {
    try {
      var text = seed + ":" + member.value();
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
