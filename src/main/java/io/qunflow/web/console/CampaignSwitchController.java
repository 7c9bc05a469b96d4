package io.qunflow.web.console;

import io.qunflow.operations.campaign.CampaignDesk;
import io.qunflow.operations.campaign.CampaignRefusedException;
import io.qunflow.operations.campaign.Campaigns;
import io.qunflow.operations.campaign.UnknownCampaignException;
import io.qunflow.operations.campaign.UnknownFiringException;
import io.qunflow.operations.campaign.UnreadableCampaignException;
import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.WaveStateException;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A campaign is switched on and off, and a firing of it held, gone on with or ended (C2, C3). */
@Controller
@RequestMapping("/campaigns/{id:\\d+}")
@ForSchedulers
class CampaignSwitchController {

  private final Campaigns campaigns;
  private final CampaignDesk desk;
  private final Words words;

  CampaignSwitchController(Campaigns campaigns, CampaignDesk desk, Words words) {
    this.campaigns = campaigns;
    this.desk = desk;
    this.words = words;
  }

  @PostMapping("/on")
  @ForSchedulers
  String switchOn(@PathVariable long id, Principal person, RedirectAttributes next)
      throws BusinessException {
    return act(id, next, "campaign.done.on", () -> campaigns.switchOn(id, person.getName()));
  }

  @PostMapping("/off")
  @ForSchedulers
  String switchOff(@PathVariable long id, Principal person, RedirectAttributes next)
      throws BusinessException {
    return act(id, next, "campaign.done.off", () -> campaigns.switchOff(id, person.getName()));
  }

  /**
   * @param what {@code pause, go-on, stop}
   */
  @PostMapping("/firings/{firing:\\d+}/{what:pause|go-on|stop}")
  @ForSchedulers
  String change(
      @PathVariable long id,
      @PathVariable long firing,
      @PathVariable String what,
      Principal person,
      RedirectAttributes next)
      throws BusinessException {
    return act(id, next, "campaign.done." + what, () -> apply(what, firing, person.getName()));
  }

  private interface Deed {
    void run() throws BusinessException;
  }

  private String act(long id, RedirectAttributes next, String done, Deed deed)
      throws BusinessException {
    try {
      deed.run();
      next.addFlashAttribute("done", words.say(done));
    } catch (CampaignRefusedException | WaveStateException e) {
      next.addFlashAttribute("refused", Said.of(e));
    } catch (UnreadableCampaignException e) {
      next.addFlashAttribute("refused", words.say("campaign.broken.about"));
    }
    return "redirect:/campaigns/" + id;
  }

  private void apply(String what, long firing, String by)
      throws UnknownFiringException,
          UnknownCampaignException,
          CampaignRefusedException,
          UnknownWaveException,
          WaveStateException {
    switch (what) {
      case "pause" -> desk.pause(firing, by);
      case "go-on" -> desk.goOn(firing, by);
      default -> desk.stop(firing, by);
    }
  }
}
