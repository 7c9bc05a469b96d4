package io.qunflow.operations.checkin;

import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownMemberException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who says to be which member, and who proves it. A typed nickname is taken for the member as long
 * as nobody else is; a proof displaces it, and what was displaced waits for an operator.
 */
@Component
class Claims {

  private final EntryMapper entries;

  Claims(EntryMapper entries) {
    this.entries = entries;
  }

  void require(Checkin checkin, MemberId member) throws UnknownMemberException {
    if (entries.findCommunity(member).filter(checkin.community()::equals).isEmpty()) {
      throw new UnknownMemberException(member);
    }
  }

  /** Whom the nickname means: exactly one member, who is nobody else here so far. */
  Optional<MemberId> named(Checkin checkin, String nickname) {
    var named = entries.findNamed(checkin.community(), nickname);
    return named.size() == 1 && isFree(checkin.id(), named.get(0))
        ? Optional.of(named.get(0))
        : Optional.empty();
  }

  private boolean isFree(long checkin, MemberId member) {
    return entries.findVisitorsOf(checkin, member).isEmpty()
        && entries.findAllByMember(checkin, member).isEmpty();
  }

  /** Who only typed the nickname of the member, but for this one, waits to be recognised. */
  void giveWay(Checkin checkin, MemberId member, Optional<Long> but) {
    for (var visitor : entries.findVisitorsOf(checkin.id(), member)) {
      if (visitor.knownBy() == KnownBy.NICKNAME && !but.equals(Optional.of(visitor.id()))) {
        var nickname = entries.findNickname(member).orElse("");
        entries.updateVisitorUnknown(visitor.id(), nickname);
        for (var entry : entries.findAllByVisitor(visitor.id())) {
          if (entry.proven()) {
            entries.updateNoVisitor(entry.id());
          } else {
            entries.updateMember(entry.id(), null, false);
          }
        }
      }
    }
  }

  /**
   * The visitor is the member, as is proven. Where the member checked in that day already, the
   * earlier time stays. What somebody else proved with the same browser stays theirs.
   */
  void settle(Checkin checkin, long visitor, MemberId member, KnownBy proof, String by) {
    giveWay(checkin, member, Optional.of(visitor));
    entries.updateVisitor(visitor, member, proof, by);
    for (var mine : entries.findAllByVisitor(visitor)) {
      if (mine.proven() && mine.member() != null && !member.equals(mine.member())) {
        entries.updateNoVisitor(mine.id());
        continue;
      }
      var other =
          entries
              .findByMember(checkin.id(), mine.number(), member)
              .filter(known -> known.id() != mine.id());
      if (other.isPresent()) {
        merge(mine, other.get(), member);
      } else {
        entries.updateMember(mine.id(), member, true);
      }
    }
  }

  private void merge(EntryRow mine, EntryRow other, MemberId member) {
    var note = other.note().isEmpty() ? mine.note() : other.note();
    boolean first = mine.at().isBefore(other.at());
    long stays = first ? mine.id() : other.id();
    entries.delete(first ? other.id() : mine.id());
    entries.updateMember(stays, member, true);
    entries.updateNote(stays, note);
  }
}
