package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.honour.welfare.NotTaken;
import io.qunflow.honour.welfare.UnknownWelfareException;
import io.qunflow.honour.welfare.WelfareClosing;
import io.qunflow.honour.welfare.WelfareDesk;
import io.qunflow.honour.welfare.WelfareRound;
import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.process.TaskInbox;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an operator does on the list of receivers; done here, the task is done (L8.2, H7). */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/welfare/{id:\\d+}")
class WelfareActsController {

  static final String TASK = "userTask_handOutPrizes";
  private static final int MOST_NOTE = 200;

  private final WelfareRounds rounds;
  private final WelfareDesk desk;
  private final WelfareClosing closing;
  private final TaskInbox inbox;
  private final Words words;

  WelfareActsController(
      WelfareRounds rounds,
      WelfareDesk desk,
      WelfareClosing closing,
      TaskInbox inbox,
      Words words) {
    this.rounds = rounds;
    this.desk = desk;
    this.closing = closing;
    this.inbox = inbox;
    this.words = words;
  }

  private interface Deed {
    String run(WelfareRound round) throws BusinessException;
  }

  /**
   * @param act {@code handed} and {@code not} for those ticked, {@code all} for all that are shown,
   *     {@code back} for those ticked about whom something was said
   * @param member ticked
   * @param shown all on the page
   * @param back where on the list to go back to
   */
  @PostMapping("/receivers")
  String say(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam String act,
      @RequestParam(defaultValue = "") List<Long> member,
      @RequestParam(defaultValue = "") List<Long> shown,
      @RequestParam(defaultValue = "UNREACHABLE") String reason,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "false") boolean untold,
      @RequestParam(defaultValue = "1") int page,
      Principal person,
      RedirectAttributes next)
      throws BusinessException {
    next.addAttribute("state", state);
    next.addAttribute("untold", untold);
    next.addAttribute("page", page);
    return act(
        key,
        id,
        next,
        round -> {
          var of = (act.equals("all") ? shown : member).stream().map(MemberId::new).toList();
          if (of.isEmpty()) {
            return words.say("welfare.done.nobody");
          }
          int done = say(id, act, of, reason(reason), cut(note), person.getName());
          return words.say("welfare.done." + act(act), done, of.size() - done);
        });
  }

  /** Completes the task: what nobody said anything of is released. */
  @PostMapping("/finish")
  String finish(@PathVariable CommunityKey key, @PathVariable long id, RedirectAttributes next)
      throws BusinessException {
    return act(
        key,
        id,
        next,
        round -> {
          var task =
              inbox.findOpenTasks(key).stream()
                  .filter(one -> one.taskKey().equals(TASK) && round.page().equals(one.page()))
                  .findFirst();
          if (task.isEmpty()) {
            return words.say("welfare.done.noTask");
          }
          inbox.complete(task.get().id(), Map.of("welfareRest", "released"));
          return words.say("welfare.done.finish");
        });
  }

  @PostMapping("/stop")
  String stop(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      Principal person,
      RedirectAttributes next)
      throws BusinessException {
    return act(
        key,
        id,
        next,
        round -> {
          desk.stop(id, person.getName());
          return words.say("welfare.done.stop");
        });
  }

  /** Once more, because chats were taken in late. */
  @PostMapping("/measure")
  String measure(@PathVariable CommunityKey key, @PathVariable long id, RedirectAttributes next)
      throws BusinessException {
    return act(
        key,
        id,
        next,
        round -> {
          if (round.effect().isEmpty()) {
            return words.say("welfare.done.early");
          }
          closing.measure(id);
          return words.say("welfare.done.measure");
        });
  }

  private int say(long id, String act, List<MemberId> of, NotTaken reason, String note, String by)
      throws BusinessException {
    return switch (act) {
      case "handed", "all" -> desk.handOut(id, of, by);
      case "not" -> desk.notTaken(id, of, reason, note, by);
      case "back" -> desk.takeBack(id, of, by);
      default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    };
  }

  private String act(CommunityKey key, long id, RedirectAttributes next, Deed deed)
      throws BusinessException {
    var round = rounds.find(id);
    if (!round.community().equals(key)) {
      throw new UnknownWelfareException(id);
    }
    try {
      next.addFlashAttribute("done", deed.run(round));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:" + round.page();
  }

  private static String act(String act) {
    return act.equals("not") || act.equals("back") ? act : "handed";
  }

  private static NotTaken reason(String typed) {
    return NotTaken.said().stream()
        .filter(one -> one.name().equals(typed))
        .findFirst()
        .orElse(NotTaken.OTHER);
  }

  private static String cut(String note) {
    return Optional.of(note.strip())
        .filter(said -> said.length() > MOST_NOTE)
        .map(said -> said.substring(0, MOST_NOTE))
        .orElse(note.strip());
  }
}
