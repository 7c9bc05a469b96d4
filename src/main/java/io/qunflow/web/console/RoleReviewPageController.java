package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.role.Measuring;
import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.NoRoleReviewException;
import io.qunflow.membership.role.Proposal;
import io.qunflow.membership.role.RoleReviews;
import io.qunflow.process.TaskInbox;
import io.qunflow.process.TaskSummary;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.Said;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list on which a person confirms, changes or leaves roles; done here, the task is done. */
@Controller
@ForOperators
@RequestMapping("/communities/{key}/roles/review/{id}")
class RoleReviewPageController {

  static final String TASK = "userTask_reviewRoles";

  /** Shown of those with the same change; the others go with them. */
  private static final int MOST = 30;

  private final CommunityService communities;
  private final RoleReviews reviews;
  private final TaskInbox inbox;
  private final RoleWords says;
  private final Words words;

  RoleReviewPageController(
      CommunityService communities,
      RoleReviews reviews,
      TaskInbox inbox,
      RoleWords says,
      Words words) {
    this.communities = communities;
    this.reviews = reviews;
    this.inbox = inbox;
    this.says = says;
    this.words = words;
  }

  /** One member; {@code field} is the name of its own choice. */
  record Row(long member, String nickname, String field, String figures, String about) {}

  /**
   * Members with the same change.
   *
   * @param careful whether it is not confirmed unless somebody says so
   */
  record Group(
      String field,
      String from,
      String to,
      String why,
      int size,
      boolean careful,
      List<Row> rows) {}

  @GetMapping
  String show(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws UnknownCommunityException, NoRoleReviewException {
    var community = communities.find(key);
    var measuring = measuring(key, id);
    var proposals = reviews.findProposals(id);
    var task = task(key);
    if (proposals.isEmpty() || task.isEmpty()) {
      throw new NoRoleReviewException();
    }
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("id", id);
    model.addAttribute("total", proposals.size());
    model.addAttribute("from", words.shortDate(measuring.from().atZone(zone).toLocalDate()));
    model.addAttribute(
        "to", words.shortDate(measuring.to().atZone(zone).toLocalDate().minusDays(1)));
    model.addAttribute("groups", groups(proposals));
    model.addAttribute("roles", MemberRole.values());
    return "console/role-review";
  }

  @PostMapping
  String complete(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    try {
      measuring(key, id);
      var open = task(key).orElseThrow(NoRoleReviewException::new);
      var choices = new RoleReviewForm(sent).choices(reviews.findProposals(id));
      reviews.choose(id, choices);
      inbox.complete(open.id(), Map.of("rolesReviewed", true));
      long given = choices.values().stream().filter(Optional::isPresent).count();
      next.addFlashAttribute("done", words.say("roles.review.done", given));
    } catch (BusinessException e) {
      next.addFlashAttribute("refused", Said.of(e));
    }
    return "redirect:/communities/" + key + "/roles";
  }

  private Measuring measuring(CommunityKey key, long id) throws NoRoleReviewException {
    return reviews
        .findLatest(key)
        .filter(latest -> latest.id() == id)
        .orElseThrow(NoRoleReviewException::new);
  }

  private Optional<TaskSummary> task(CommunityKey key) {
    return inbox.findOpenTasks(key).stream()
        .filter(task -> task.taskKey().equals(TASK))
        .findFirst();
  }

  private List<Group> groups(List<Proposal> proposals) {
    Map<String, List<Proposal>> alike =
        proposals.stream()
            .collect(
                Collectors.groupingBy(
                    RoleReviewForm::group, LinkedHashMap::new, Collectors.toList()));
    return alike.values().stream()
        .map(this::group)
        .sorted(Comparator.comparing(Group::careful).reversed().thenComparing(Group::size))
        .toList();
  }

  private Group group(List<Proposal> alike) {
    var first = alike.get(0);
    return new Group(
        RoleReviewForm.group(first),
        says.name(first.held()),
        says.name(first.proposed()),
        says.why(first.proposed()),
        alike.size(),
        first.proposed() == MemberRole.OPPOSER,
        alike.stream().limit(MOST).map(this::row).toList());
  }

  private Row row(Proposal proposal) {
    return new Row(
        proposal.member().value(),
        AccountMask.maskNickname(proposal.nickname()),
        RoleReviewForm.member(proposal),
        says.figures(proposal.behaviour()),
        proposal.held() == null ? "" : words.say("roles.change." + proposal.change().name()));
  }
}
