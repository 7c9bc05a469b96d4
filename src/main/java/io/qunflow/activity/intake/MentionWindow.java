package io.qunflow.activity.intake;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who spoke in the last 24 hours under which nickname. A message answers the latest message of the
 * one whom it quotes, or else of the first whom it names after an @: by the longest nickname under
 * which somebody else spoke in this time. Not of the sender's own.
 */
final class MentionWindow {

  static final long LENGTH_MS = Duration.ofHours(24).toMillis();

  /** A text may consist of nothing else. */
  private static final int MOST_MENTIONS = 20;

  private final Map<Long, Spoken> byAccount = new LinkedHashMap<>();
  private final Map<String, Spoken> byName = new LinkedHashMap<>();
  private int longest;

  private record Spoken(long account, String externalId, long at) {}

  /** The next message, in order of time. */
  void add(Said said) {
    forgetBefore(said.at() - LENGTH_MS);
    var spoken = new Spoken(said.account(), said.externalId(), said.at());
    // Taken out first, so that the eldest stay in front.
    byAccount.remove(said.account());
    byAccount.put(said.account(), spoken);
    byName.remove(said.called());
    byName.put(said.called(), spoken);
    longest = Math.max(longest, said.called().length());
  }

  private void forgetBefore(long at) {
    forget(byAccount.values().iterator(), at);
    forget(byName.values().iterator(), at);
  }

  private static void forget(Iterator<Spoken> eldestFirst, long at) {
    while (eldestFirst.hasNext() && eldestFirst.next().at() < at) {
      eldestFirst.remove();
    }
  }

  /** The external id of the message which this one answers; null for none. */
  String answeredBy(Said said) {
    forgetBefore(said.at() - LENGTH_MS);
    if (!said.addressed()) {
      return null;
    }
    var quoted = said.addressee() == null ? null : somebodyElse(said, said.addressee());
    var answered = quoted == null ? firstMentioned(said) : quoted;
    return answered == null ? null : byAccount.get(answered.account()).externalId();
  }

  private Spoken firstMentioned(Said said) {
    if (said.text() == null) {
      return null;
    }
    int at = -1;
    for (int i = 0; i < MOST_MENTIONS; i++) {
      at = Addressing.nextAt(said.text(), at + 1);
      if (at < 0) {
        return null;
      }
      var mentioned = mentionedAt(said, at + 1);
      if (mentioned != null) {
        return mentioned;
      }
    }
    return null;
  }

  /** Whose nickname stands here: the longest that fits and does not end within a word. */
  private Spoken mentionedAt(Said said, int start) {
    var text = said.text();
    for (int end = Math.min(text.length(), start + longest); end > start; end--) {
      boolean cutsWord =
          end < text.length()
              && Addressing.isPartOfWord(text.charAt(end - 1))
              && Addressing.isPartOfWord(text.charAt(end));
      if (!cutsWord) {
        var named = byName.get(text.substring(start, end));
        if (named != null) {
          return named.account() == said.account() ? null : named;
        }
      }
    }
    return null;
  }

  private Spoken somebodyElse(Said said, String nickname) {
    var named = byName.get(nickname);
    return named == null || named.account() == said.account() ? null : named;
  }
}
