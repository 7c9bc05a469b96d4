package io.qunflow.funnel.figure;

import io.qunflow.community.MemberSelect;
import java.util.HashMap;
import java.util.Map;

/** Leaves of rows about members those of one slice, each since it is in it (F7). */
final class OneSlice {

  private static final String ROWS =
      """
      SELECT sr.* FROM (%s) sr JOIN (%s) sl ON sl.member_id = sr.member_id AND sr.at_ms >= sl.since_ms
      WHERE sr.member_id IN (SELECT mm.member_id FROM (%s) mm)""";

  private static final String MEMBERS =
      "SELECT DISTINCT sl.member_id FROM (%s) sl WHERE sl.member_id IN (SELECT mm.member_id FROM (%s) mm)";

  private final MemberSelect slice;
  private final MemberSelect community;

  /**
   * @param slice members of a {@link FunnelCut} with one slice
   * @param community all members
   */
  OneSlice(MemberSelect slice, MemberSelect community) {
    this.slice = Selects.named(slice, "cx");
    this.community = Selects.named(community, "ax");
  }

  /** Selects {@code member_id}. */
  MemberSelect members() {
    return new MemberSelect(MEMBERS.formatted(slice.sql(), community.sql()), values(Map.of()));
  }

  /** The same columns; of rows with {@code member_id} and {@code at_ms}. */
  MemberSelect rows(MemberSelect all) {
    var rows = Selects.named(all, "rx");
    return new MemberSelect(
        ROWS.formatted(rows.sql(), slice.sql(), community.sql()), values(rows.values()));
  }

  private Map<String, Object> values(Map<String, ?> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.putAll(slice.values());
    values.putAll(community.values());
    return values;
  }
}
