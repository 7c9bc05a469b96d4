package io.qunflow.operations.sheet;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose sheet the messages of a community stand on; without anybody on everybody's. */
@Service
public class SheetKeepers {

  private final DailySheetMapper sheet;
  private final Clock clock;

  SheetKeepers(DailySheetMapper sheet, Clock clock) {
    this.sheet = sheet;
    this.clock = clock;
  }

  /** In the order they took it over. */
  @Transactional(readOnly = true)
  public List<String> find(CommunityKey community) {
    return sheet.findKeepersOf(community);
  }

  /** Where only others post. */
  @Transactional(readOnly = true)
  public Set<CommunityKey> findOthers(String person) {
    var others = new HashSet<CommunityKey>();
    var own = new HashSet<CommunityKey>();
    for (var keeper : sheet.findKeepers()) {
      (keeper.person().equals(person) ? own : others).add(keeper.community());
    }
    others.removeAll(own);
    return others;
  }

  /** From now on this person posts for the community, with those who do already. Repeatable. */
  @Transactional
  public void take(CommunityKey community, String person) {
    try {
      sheet.insertKeeper(community, person, clock.instant());
    } catch (DuplicateKeyException e) {
      return; // taken by the same person a moment ago
    }
  }

  /** This person no longer posts for the community. Repeatable. */
  @Transactional
  public void leave(CommunityKey community, String person) {
    sheet.deleteKeeper(community, person);
  }
}
