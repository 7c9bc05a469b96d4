package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.community.AccountMask;
import io.qunflow.funnel.lead.Lead;
import io.qunflow.funnel.lead.LeadEntry;
import java.time.Instant;
import java.util.List;

/**
 * A lead as REST shows it.
 *
 * @param state {@code open, won, not_now, lost, silent, retired}
 * @param order id of the paid order by which it was won; whether it was refunded later stands there
 * @param missingFacts of the customer portrait
 * @param history absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeadItem(
    long id,
    String community,
    String kind,
    Long member,
    String nickname,
    String company,
    Long offering,
    String stage,
    String state,
    String owner,
    String nextAction,
    Instant nextAt,
    String endedWhy,
    Long order,
    List<String> missingFacts,
    List<EntryItem> history) {

  /** Something that happened. */
  record EntryItem(String step, String stage, String note, String by, Instant at) {

    static EntryItem of(LeadEntry entry) {
      return new EntryItem(
          entry.step().word(), entry.stage().word(), entry.note(), entry.doneBy(), entry.doneAt());
    }
  }

  /**
   * @param history null in lists
   */
  static LeadItem of(Lead of, List<String> missing, List<EntryItem> history) {
    return new LeadItem(
        of.id(),
        of.community().value(),
        of.kind().word(),
        of.member() == null ? null : of.member().value(),
        of.nickname() == null ? null : AccountMask.maskNickname(of.nickname()),
        of.company(),
        of.offering(),
        of.stage().word(),
        of.state().word(),
        of.owner(),
        of.nextAction(),
        of.nextAt(),
        of.endedWhy(),
        of.order(),
        missing,
        history);
  }
}
