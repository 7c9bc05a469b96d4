package io.qunflow.activity.intake;

import io.qunflow.activity.format.ReadSettings;
import io.qunflow.community.CommunityKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a person decided about a file.
 *
 * @param user who imports, for the record
 * @param groups the group's name in the file → key of our group; the empty name stands for what
 *     names no group. What belongs to another group is left out
 * @param basis null where nobody said
 * @param noticeGivenOn when the members were told; null where nobody said
 * @param staff accounts of our own people, to be marked so
 * @param bots accounts of programs, to be marked so
 */
public record ImportOrder(
    CommunityKey community,
    String user,
    ReadSettings settings,
    Map<String, String> groups,
    LegalBasis basis,
    LocalDate noticeGivenOn,
    Set<String> staff,
    Set<String> bots) {

  public ImportOrder {
    groups = Map.copyOf(groups);
    staff = Set.copyOf(staff);
    bots = Set.copyOf(bots);
  }
}
