package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.WaveDesk;
import io.qunflow.operations.wave.WaveStateException;
import io.qunflow.operations.wave.WaveTrials;
import io.qunflow.operations.wave.Waves;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Waves: how far everybody is, and what a person does to them in the middle (C3). */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Waves", description = "Frozen audiences that walk through steps")
class WaveController {

  private static final int PAGE = 50;

  private final CommunityService communities;
  private final Waves waves;
  private final WaveDesk desk;
  private final WaveTrials trials;

  WaveController(CommunityService communities, Waves waves, WaveDesk desk, WaveTrials trials) {
    this.communities = communities;
    this.waves = waves;
    this.desk = desk;
    this.trials = trials;
  }

  @GetMapping("/communities/{key}/waves")
  @Operation(
      summary = "The waves of a community",
      description = "Latest first, 50 a page, from page 0; without counts.")
  List<WaveView> findAll(@PathVariable String key, @RequestParam(defaultValue = "0") int page)
      throws UnknownCommunityException, InvalidPageException {
    var community = ApiKeys.community(key, communities);
    InvalidPageException.check(page, PAGE, PAGE);
    return waves.findPage(community, page, PAGE).stream().map(WaveView::of).toList();
  }

  @GetMapping("/waves/{id}")
  @Operation(
      summary = "One wave with its counts",
      description =
          "waiting, done, skipped and failed add up to the audience at every moment; skipped and"
              + " failed by reason. trials: of those to whom a text was sent, how many spoke in a group"
              + " after that, and registered for a class or ordered where the community sells"
              + " something; differences are the first text less another, with its 95 % interval by"
              + " Newcombe; ofFew warns of fewer than 30.")
  @ApiResponse(responseCode = "404", description = "there is no such wave")
  WaveView find(@PathVariable long id) throws UnknownWaveException {
    return view(id);
  }

  @PostMapping("/waves/{id}/pause")
  @Operation(
      summary = "Holds a wave",
      description = "Nobody moves once this has answered; what is not sent yet is taken back.")
  @ApiResponse(responseCode = "409", description = "it is not running")
  WaveView pause(@PathVariable long id, Principal person)
      throws UnknownWaveException, WaveStateException {
    desk.pause(id, person.getName());
    return view(id);
  }

  @PostMapping("/waves/{id}/go-on")
  @Operation(summary = "Lets a paused wave go on where it stopped")
  @ApiResponse(responseCode = "409", description = "it is not paused")
  WaveView goOn(@PathVariable long id, Principal person)
      throws UnknownWaveException, WaveStateException {
    desk.goOn(id, person.getName());
    return view(id);
  }

  @PostMapping("/waves/{id}/stop")
  @Operation(
      summary = "Ends a wave for good",
      description = "Nobody moves once this has answered; who waited is then counted as skipped.")
  @ApiResponse(responseCode = "409", description = "it is over")
  WaveView stop(@PathVariable long id, Principal person)
      throws UnknownWaveException, WaveStateException {
    desk.stop(id, person.getName());
    return view(id);
  }

  @PostMapping("/waves/{id}/retry")
  @Operation(summary = "Tries those again who failed, at the step at which they failed")
  @ApiResponse(responseCode = "409", description = "it is over")
  WaveView retry(@PathVariable long id) throws UnknownWaveException, WaveStateException {
    desk.retry(id);
    return view(id);
  }

  private WaveView view(long id) throws UnknownWaveException {
    var wave = waves.find(id);
    return WaveView.of(wave, waves.progress(id), trials.find(wave), waves.nextDue(id));
  }
}
