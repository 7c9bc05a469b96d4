package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.health.HealthStates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Green, yellow, red or unknown, and why (L7.4). */
@RestController
@RequestMapping("/api/v1/communities/{key}/state")
@Tag(name = "Health", description = "The agreed standard and the state of a community")
class StateController {

  private final HealthStates states;
  private final CommunityService communities;

  StateController(HealthStates states, CommunityService communities) {
    this.states = states;
    this.communities = communities;
  }

  /**
   * @param colour {@code green, yellow, red, unknown}
   * @param cause {@code none} for green, else what is wrong or missing, such as {@code noise}
   * @param findings in words, one a figure
   */
  record State(String week, String colour, String cause, List<String> findings) {

    static State of(HealthStates.Judged judged) {
      return new State(
          judged.week().toString(),
          judged.state().colour().name().toLowerCase(Locale.ROOT),
          judged.state().cause().word(),
          judged.findings());
    }
  }

  @GetMapping
  @Operation(
      summary = "How the community is now",
      description =
          "By the newest of the last four whole weeks that is known to its end. Works without a"
              + " lifecycle; nothing is recorded or opened by it.")
  State state(@PathVariable String key) throws UnknownCommunityException {
    return State.of(states.find(ApiKeys.community(key, communities)));
  }
}
