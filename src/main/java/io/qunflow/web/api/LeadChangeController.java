package io.qunflow.web.api;

import io.qunflow.funnel.lead.LeadChanges;
import io.qunflow.funnel.lead.LeadPortraits;
import io.qunflow.funnel.lead.LeadState;
import io.qunflow.funnel.lead.Leads;
import io.qunflow.funnel.lead.NotBuying;
import io.qunflow.funnel.lead.RelationStage;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of leads: how far the relation is, and how they end (P3, P4). */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Leads", description = "Members with shown interest, and companies that ask")
class LeadChangeController {

  private static final String WRITERS = "hasAnyRole('OPERATOR', 'ADMIN')";

  private final Leads leads;
  private final LeadChanges changes;
  private final LeadPortraits portraits;

  LeadChangeController(Leads leads, LeadChanges changes, LeadPortraits portraits) {
    this.leads = leads;
    this.changes = changes;
    this.portraits = portraits;
  }

  /**
   * @param stage {@code stranger, aware, informed, trusting, committed}
   * @param evidence by what one sees it, 1 to 1,000 characters
   */
  record StageBody(String stage, String evidence) {}

  /**
   * @param state {@code won, not_now, lost}
   * @param reason {@code price, time, need, trust, form, rival, other}; not for won
   */
  record EndBody(String state, String reason, String note) {}

  @PostMapping("/leads/{id}/stage")
  @PreAuthorize(WRITERS)
  @Operation(summary = "Says how far the relation is, and by what one sees it")
  LeadItem move(@PathVariable long id, @RequestBody StageBody body, Principal person)
      throws BusinessException {
    leads.find(id);
    var stage =
        RelationStage.of(body.stage())
            .orElseThrow(() -> new UnknownWordException("stage", body.stage()));
    changes.move(id, stage, body.evidence(), person.getName());
    return item(id);
  }

  @PostMapping("/leads/{id}/end")
  @PreAuthorize(WRITERS)
  @Operation(summary = "Ends a lead, with the reason where they do not buy")
  LeadItem end(@PathVariable long id, @RequestBody EndBody body, Principal person)
      throws BusinessException {
    leads.find(id);
    changes.end(
        id,
        LeadState.of(body.state()).orElse(null),
        NotBuying.of(body.reason()).orElse(null),
        body.note(),
        person.getName());
    return item(id);
  }

  private LeadItem item(long id) throws BusinessException {
    var lead = leads.find(id);
    return LeadItem.of(lead, portraits.findMissing(lead), null);
  }
}
