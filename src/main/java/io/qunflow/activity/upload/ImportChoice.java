package io.qunflow.activity.upload;

import io.qunflow.activity.intake.LegalBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * What somebody said is to become of an upload.
 *
 * @param groups by {@link PreviewedGroup#ref()}; one that is not in it is left out
 * @param zone in which local times of the files are meant; null where none needs it
 * @param takenAt when lists of members were taken; null where none needs it
 * @param columns column → its use, as in {@link PreviewedColumn#use()}
 * @param staff accounts to be marked as our own people
 * @param bots accounts to be marked as programs
 * @param basis null if not stated
 * @param noticeGivenOn local day; null if not stated
 */
public record ImportChoice(
    Map<String, GroupChoice> groups,
    ZoneId zone,
    Instant takenAt,
    Map<String, String> columns,
    Set<String> staff,
    Set<String> bots,
    LegalBasis basis,
    LocalDate noticeGivenOn) {

  public ImportChoice {
    groups = Map.copyOf(groups);
    columns = Map.copyOf(columns);
    staff = Set.copyOf(staff);
    bots = Set.copyOf(bots);
  }
}
