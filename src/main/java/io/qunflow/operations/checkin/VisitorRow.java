package io.qunflow.operations.checkin;

import io.qunflow.community.MemberId;
import java.util.Optional;

record VisitorRow(long id, long checkin, MemberId member, String nickname, KnownBy knownBy) {

  Visitor toVisitor() {
    return new Visitor(
        id,
        checkin,
        Optional.ofNullable(member),
        nickname == null ? "" : nickname,
        Optional.ofNullable(knownBy));
  }
}
