package io.qunflow.operations.sheet;

import io.qunflow.community.CommunityKey;
import java.util.Set;

/** Makes the operators of a community aware that messages are late. */
public interface SheetReminder {

  /** Once for a community, until it is over. */
  void raise(CommunityKey community);

  /** Nothing is late any more: nobody need be reminded. Repeatable. */
  void withdraw(CommunityKey community);

  /** Where somebody is being reminded now. */
  Set<CommunityKey> findRaised();

  boolean isRaised(CommunityKey community);
}
