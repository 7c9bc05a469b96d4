package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.offering.Offering;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does what a form on an offering's page asks for, and says there what came of it. */
@Component
class OfferingDesk {

  private final Offerings offerings;
  private final Words words;

  OfferingDesk(Offerings offerings, Words words) {
    this.offerings = offerings;
    this.words = words;
  }

  interface Work {
    void run(Offering offering) throws BusinessException;
  }

  /**
   * @param said key of what is said where it worked
   * @param typed shown again where it did not
   */
  String done(
      CommunityKey key,
      long id,
      String said,
      Map<String, String> typed,
      RedirectAttributes next,
      Work work) {
    try {
      work.run(offerings.find(key, id));
      next.addFlashAttribute("done", words.say(said));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
      next.addFlashAttribute("typed", typed);
    }
    return "redirect:/communities/%s/offerings/%d".formatted(key, id);
  }
}
