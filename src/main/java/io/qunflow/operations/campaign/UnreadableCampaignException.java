package io.qunflow.operations.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.time.Instant;
import java.util.List;

/**
 * A campaign was kept as what cannot be read, such as by hand in the database. It can be looked at
 * as text, switched off and written anew.
 */
public class UnreadableCampaignException extends IllegalStateException {

  private final transient CampaignRow row;
  private final transient List<Wording> faults;

  UnreadableCampaignException(CampaignRow row, InvalidFieldsException why) {
    super("Campaign " + row.id() + " was kept as what cannot be read", why);
    this.row = row;
    faults =
        why.errors().entrySet().stream()
            .map(one -> Wording.of("%s：%s", "%s: %s", one.getKey(), one.getValue()))
            .toList();
  }

  public long campaign() {
    return row.id();
  }

  public CommunityKey community() {
    return row.community();
  }

  public CampaignState state() {
    return CampaignState.of(row.state());
  }

  public int revision() {
    return row.revision();
  }

  public Instant changedAt() {
    return row.changedAt();
  }

  public String changedBy() {
    return row.changedBy();
  }

  /** As it is kept, whatever it is. */
  public String text() {
    return row.definition();
  }

  /** What of it cannot be read, each with its field. */
  public List<Wording> faults() {
    return faults;
  }
}
