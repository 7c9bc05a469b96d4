package io.qunflow.web.api;

import io.qunflow.honour.welfare.UnknownWelfareException;
import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.operations.campaign.CampaignHistory;
import io.qunflow.operations.campaign.UnknownFiringException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of the pieces of a campaign's welfare round (L8.2); names nobody. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Campaigns")
class WelfareController {

  private final CampaignHistory history;
  private final WelfareRounds rounds;

  WelfareController(CampaignHistory history, WelfareRounds rounds) {
    this.history = history;
    this.rounds = rounds;
  }

  @GetMapping("/campaigns/{id}/firings/{firing}/welfare")
  @Operation(
      summary = "The pieces of a firing's welfare round",
      description =
          "How many were handed out, not taken or released, who was told, and, once it is measured,"
              + " who spoke before and after.")
  @ApiResponse(responseCode = "404", description = "No such firing, or it opened no round")
  WelfareView one(@PathVariable long id, @PathVariable long firing)
      throws UnknownFiringException, UnknownWelfareException {
    var round =
        history.find(firing).campaign() == id
            ? rounds.findOfFiring(firing)
            : java.util.Optional.<io.qunflow.honour.welfare.WelfareRound>empty();
    var found = round.orElseThrow(() -> UnknownWelfareException.ofFiring(firing));
    return WelfareView.of(found, rounds.count(found), rounds.countTold(found));
  }
}
