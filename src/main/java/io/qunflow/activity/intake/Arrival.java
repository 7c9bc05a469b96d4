package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundEvent;
import io.qunflow.community.Group;
import io.qunflow.community.erasure.ErasedNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An event of the file on its way in.
 *
 * @param externalId the source's, or made
 * @param made whether the id was made from the event itself
 */
record Arrival(Group group, String externalId, boolean made, FoundEvent found) {

  long at() {
    return found.at().toEpochMilli();
  }

  /** How the sender was called, if not by the account's name. */
  String nickname() {
    var nickname = found.byNickname() ? found.account() : found.nickname();
    return nickname == null
            || nickname.isBlank()
            || !found.byNickname() && nickname.equals(found.account())
        ? null
        : nickname;
  }

  /** What makes this another event than the one with the same id; empty if it is the same. */
  List<String> differences(Known known) {
    var names = new ArrayList<String>();
    if (made) {
      return names;
    }
    if (!found.at().equals(Instant.ofEpochMilli(known.at()))) {
      names.add("sent_at");
    }
    var sender = known.byNickname() ? known.nickname() : known.account();
    if (found.byNickname() != known.byNickname() || !found.account().equals(sender)) {
      names.add("member");
    }
    if (!found.kind().word().equals(known.kind())) {
      names.add("kind");
    }
    if (!known.textDeleted()
        && !isRedacted(known.text())
        && !Objects.equals(found.text(), known.text())) {
      names.add("text");
    }
    if (!Objects.equals(found.replyTo(), known.replyTo())) {
      names.add("reply_to");
    }
    if (!Objects.equals(found.contentId(), known.contentId())) {
      names.add("content_id");
    }
    return names;
  }

  /** Of a text in which a name was replaced nobody can say what it was. */
  private static boolean isRedacted(String text) {
    return text != null && text.contains(ErasedNames.PSEUDONYM);
  }

  /** What is known of the event with this id, once it is stored. */
  Known asKnown(long importId) {
    return new Known(
        0,
        importId,
        externalId,
        found.account(),
        nickname(),
        found.byNickname(),
        found.kind().word(),
        at(),
        found.text(),
        false,
        found.replyTo(),
        found.contentId());
  }

  /**
   * An event that came before.
   *
   * @param id 0 where it came with this file
   * @param textDeleted the text was deleted after its time; there may have been one
   */
  record Known(
      long id,
      long importId,
      String externalId,
      String account,
      String nickname,
      boolean byNickname,
      String kind,
      long at,
      String text,
      boolean textDeleted,
      String replyTo,
      String contentId) {}
}
