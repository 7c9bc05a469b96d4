package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.balance.Balances;
import io.qunflow.membership.balance.InvalidBalanceLimitException;
import io.qunflow.web.Said;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The limit of what owner and staff write, on the page of roles (A3). */
@Controller
class BalancePageController {

  private final CommunityService communities;
  private final Balances balances;
  private final Words words;

  BalancePageController(CommunityService communities, Balances balances, Words words) {
    this.communities = communities;
    this.balances = balances;
    this.words = words;
  }

  @ForOperators
  @PostMapping("/communities/{key}/roles/balance")
  String setLimit(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "0") int percent,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException {
    communities.find(key);
    try {
      balances.setLimit(key, percent, person.getName());
      next.addFlashAttribute("done", words.say("balance.limit.saved", percent));
    } catch (InvalidBalanceLimitException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/" + key + "/roles";
  }
}
