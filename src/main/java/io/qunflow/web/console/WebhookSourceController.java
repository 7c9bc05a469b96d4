package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.operations.messaging.incoming.WebhookSources;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may report something to a community: their secrets, shown once. */
@ForAdmins
@Controller
class WebhookSourceController {

  private final WebhookSources sources;
  private final Words words;

  WebhookSourceController(WebhookSources sources, Words words) {
    this.sources = sources;
    this.words = words;
  }

  /** What may go wrong is said on the page. */
  private interface Work {
    void run() throws BusinessException;
  }

  @PostMapping("/communities/{key}/webhook-sources")
  String create(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String name,
      Principal person,
      RedirectAttributes next) {
    return done(
        key,
        next,
        () ->
            shown(
                next, source.strip(), sources.create(key, source.strip(), name, person.getName())));
  }

  @PostMapping("/communities/{key}/webhook-sources/{source}/secret")
  String rotate(
      @PathVariable CommunityKey key, @PathVariable String source, RedirectAttributes next) {
    return done(key, next, () -> shown(next, source, sources.rotate(key, source)));
  }

  @PostMapping("/communities/{key}/webhook-sources/{source}/on")
  String switchOn(
      @PathVariable CommunityKey key, @PathVariable String source, RedirectAttributes next) {
    return done(
        key,
        next,
        () -> {
          sources.switchOn(key, source);
          next.addFlashAttribute("done", words.say("channels.source.isOn", source));
        });
  }

  @PostMapping("/communities/{key}/webhook-sources/{source}/off")
  String switchOff(
      @PathVariable CommunityKey key, @PathVariable String source, RedirectAttributes next) {
    return done(
        key,
        next,
        () -> {
          sources.switchOff(key, source);
          next.addFlashAttribute("done", words.say("channels.source.isOff", source));
        });
  }

  private static void shown(RedirectAttributes next, String source, String secret) {
    next.addFlashAttribute("newSource", source);
    next.addFlashAttribute("newSecret", secret);
  }

  private static String done(CommunityKey key, RedirectAttributes next, Work work) {
    try {
      work.run();
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/" + key + "/channels";
  }
}
