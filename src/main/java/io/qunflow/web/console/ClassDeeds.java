package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.ImportException;
import io.qunflow.web.Said;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done on the page of a public class, and said there afterwards. */
@Component
class ClassDeeds {

  private final PublicClasses classes;
  private final Words words;

  ClassDeeds(PublicClasses classes, Words words) {
    this.classes = classes;
    this.words = words;
  }

  /** Says in words what was done. */
  interface Deed {
    String run(PublicClass of) throws BusinessException, IOException;
  }

  String run(CommunityKey key, long id, RedirectAttributes next, Deed deed)
      throws BusinessException, IOException {
    var of = classes.find(key, id);
    try {
      next.addFlashAttribute("done", deed.run(of));
    } catch (ImportException e) {
      next.addFlashAttribute("refused", Said.of(e));
      next.addFlashAttribute(
          "wrongLines",
          e.errors().stream()
              .map(one -> words.say("classes.line", one.line(), Said.of(one.message())))
              .toList());
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return page(key, id);
  }

  String refused(CommunityKey key, long id, String why, RedirectAttributes next) {
    next.addFlashAttribute("refused", why);
    return page(key, id);
  }

  private static String page(CommunityKey key, long id) {
    return "redirect:/communities/%s/classes/%d".formatted(key, id);
  }
}
