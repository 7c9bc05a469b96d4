package io.qunflow.web.api;

import io.qunflow.operations.campaign.CampaignDesk;
import io.qunflow.operations.campaign.CampaignHistory;
import io.qunflow.operations.campaign.CampaignRefusedException;
import io.qunflow.operations.campaign.FiringProgress;
import io.qunflow.operations.campaign.UnknownCampaignException;
import io.qunflow.operations.campaign.UnknownFiringException;
import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.WaveStateException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A firing in the middle is held, goes on or ends (C3). */
@RestController
@RequestMapping("/api/v1/firings")
@Tag(name = "Campaigns", description = "What is started by the clock: what, for whom, when")
class FiringController {

  private final CampaignDesk desk;
  private final CampaignHistory history;
  private final FiringProgress progress;

  FiringController(CampaignDesk desk, CampaignHistory history, FiringProgress progress) {
    this.desk = desk;
    this.history = history;
    this.progress = progress;
  }

  @PostMapping("/{id}/pause")
  @Operation(
      summary = "Holds a firing in the middle",
      description = "What it queued is taken back until it goes on.")
  @ApiResponse(responseCode = "409", description = "It is over, or held already")
  FiringsView.Past pause(@PathVariable long id, Principal person)
      throws UnknownFiringException,
          CampaignRefusedException,
          UnknownWaveException,
          WaveStateException {
    desk.pause(id, person.getName());
    return past(id);
  }

  @PostMapping("/{id}/go-on")
  @Operation(summary = "Lets a firing that is held go on")
  FiringsView.Past goOn(@PathVariable long id, Principal person)
      throws UnknownFiringException,
          UnknownCampaignException,
          CampaignRefusedException,
          UnknownWaveException,
          WaveStateException {
    desk.goOn(id, person.getName());
    return past(id);
  }

  @PostMapping("/{id}/stop")
  @Operation(
      summary = "Ends a firing in the middle",
      description =
          "What has left has left. What it started ends, too: a wave, a round, a discussion, a class,"
              + " a funnel.")
  @ApiResponse(
      responseCode = "409",
      description = "It is over, or what it started cannot be ended now; detail says why")
  FiringsView.Past stop(@PathVariable long id, Principal person)
      throws UnknownFiringException,
          CampaignRefusedException,
          UnknownWaveException,
          WaveStateException {
    desk.stop(id, person.getName());
    return past(id);
  }

  private FiringsView.Past past(long firing) throws UnknownFiringException {
    var found = history.find(firing);
    return FiringsView.Past.of(found, progress.of(found));
  }
}
