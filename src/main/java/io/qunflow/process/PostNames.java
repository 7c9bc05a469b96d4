package io.qunflow.process;

import io.qunflow.community.AccountMask;
import io.qunflow.community.MemberId;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.messaging.MessageKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How members are named in a post that everybody in a group reads. */
public final class PostNames {

  /** In place of names in what was sent. */
  public static final String NOBODY_BY_NAME = "…";

  private static final int LONGEST = 20;

  /** A line end or a sign that a platform takes for a command would change the post. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}<>@_`\\[\\]#|]+");

  /** Platforms make a link of it by itself. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]*://[^\\s)]*|www\\.[^\\s)]*");

  private PostNames() {}

  /** Masked, in one line, without signs that would change the post; empty if nothing is left. */
  public static String fit(String nickname) {
    var plain = ADDRESS.matcher(AccountMask.maskNickname(nickname)).replaceAll("…");
    var fit = UNFIT.matcher(plain).replaceAll(" ").strip();
    int length = Math.min(LONGEST, fit.codePointCount(0, fit.length()));
    return fit.substring(0, fit.offsetByCodePoints(0, length)).strip();
  }

  /** Who of them is not named: they want no such messages. */
  public static Set<MemberId> unwilling(
      Consents consents, String channel, MessageKind kind, Collection<MemberId> members) {
    var unwilling = new HashSet<>(consents.findOptedOut(channel, members));
    unwilling.addAll(consents.findWithout(kind.purpose(), members));
    return unwilling;
  }
}
