package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.health.AgreedStandard;
import io.qunflow.lifecycle.health.CurrentStandard;
import io.qunflow.lifecycle.health.HealthFigures;
import io.qunflow.lifecycle.health.HealthService;
import io.qunflow.lifecycle.health.NoStandardException;
import io.qunflow.lifecycle.health.StandardRefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The best state of a community, as a person agreed it (L7.0). */
@RestController
@RequestMapping("/api/v1/communities/{key}/standard")
@Tag(name = "Health", description = "The agreed standard and the state of a community")
class StandardController {

  private final HealthService health;
  private final HealthFigures figures;
  private final LifecycleService lifecycles;
  private final CommunityService communities;

  StandardController(
      HealthService health,
      HealthFigures figures,
      LifecycleService lifecycles,
      CommunityService communities) {
    this.health = health;
    this.figures = figures;
    this.lifecycles = lifecycles;
    this.communities = communities;
  }

  /**
   * @param cycle for which it was agreed; 0 before any lifecycle
   */
  record Standard(int cycle, Instant agreedAt, @JsonUnwrapped StandardBody body) {

    static Standard of(CurrentStandard current) {
      return new Standard(current.cycle(), current.agreedAt(), StandardBody.of(current.standard()));
    }
  }

  @PutMapping
  @Operation(
      summary = "Agrees the standard of the running cycle",
      description =
          "agreedBy: the person who agreed. figures: at least two, each with min, max or both; rates"
              + " as fractions. Works without a lifecycle, too.")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  Standard agree(@PathVariable String key, @RequestBody StandardBody given)
      throws UnknownCommunityException, StandardRefusedException, NoStandardException {
    var community = ApiKeys.community(key, communities);
    int cycle =
        lifecycles.findCycles(community).stream().findFirst().map(c -> c.number()).orElse(0);
    health.agreeStandardNow(community, cycle, given.toStandard());
    return current(community);
  }

  @GetMapping
  @Operation(summary = "The standard that counts now", description = "404 before the first.")
  Standard standard(@PathVariable String key)
      throws UnknownCommunityException, NoStandardException {
    return current(ApiKeys.community(key, communities));
  }

  @GetMapping("/proposal")
  @Operation(
      summary = "What the last four whole weeks propose as a standard",
      description = "Nothing is agreed by it: a person does that.")
  StandardBody proposal(@PathVariable String key) throws UnknownCommunityException {
    var community = ApiKeys.community(key, communities);
    return StandardBody.of(new AgreedStandard(null, figures.proposeStandard(community)));
  }

  private Standard current(CommunityKey community) throws NoStandardException {
    return health
        .findCurrentStandard(community)
        .map(Standard::of)
        .orElseThrow(() -> new NoStandardException(community));
  }
}
