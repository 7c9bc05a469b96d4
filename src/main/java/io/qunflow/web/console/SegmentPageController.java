package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.segment.InvalidSegmentException;
import io.qunflow.membership.segment.Segment;
import io.qunflow.membership.segment.SegmentChangedException;
import io.qunflow.membership.segment.SegmentExistsException;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.web.Said;
import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One segment: its conditions, and while they are edited how many are in it and some of them. */
@Controller
@RequestMapping("/communities/{key}/segments")
@ForMemberReaders
class SegmentPageController {

  private static final String NEW = "new";
  private static final int SAMPLE = 5;

  private final CommunityService communities;
  private final MemberService members;
  private final Segments segments;
  private final SegmentEditor editor;
  private final SegmentWords says;
  private final Words words;

  SegmentPageController(
      CommunityService communities,
      MemberService members,
      Segments segments,
      SegmentEditor editor,
      SegmentWords says,
      Words words) {
    this.communities = communities;
    this.members = members;
    this.segments = segments;
    this.editor = editor;
    this.says = says;
    this.words = words;
  }

  @GetMapping("/new")
  String add(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var form = new SegmentForm();
    form.getConditions().add(new SegmentForm.Condition());
    model.addAttribute("form", form);
    return page(key, NEW, form, model);
  }

  @GetMapping("/{id:\\d+}")
  String show(@PathVariable CommunityKey key, @PathVariable long id, Model model)
      throws UnknownCommunityException, UnknownSegmentException {
    var segment = known(key, id);
    var form = SegmentForm.of(segment);
    model.addAttribute("form", form);
    model.addAttribute("retired", segment.retired());
    return page(key, "" + id, form, model);
  }

  /** Draws the form anew: a condition more, one less, or another field chosen. Saves nothing. */
  @PostMapping("/{id}/edit")
  String edit(
      @PathVariable CommunityKey key,
      @PathVariable String id,
      @ModelAttribute("form") SegmentForm form,
      BindingResult typed,
      @RequestParam(defaultValue = "false") boolean add,
      @RequestParam(defaultValue = "-1") int remove,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
      Model model)
      throws UnknownCommunityException {
    form.remove(remove);
    if (add) {
      form.getConditions().add(new SegmentForm.Condition());
    }
    var page = page(key, id, form, model);
    return htmx ? page + " :: editor" : page;
  }

  /** How many are in it and some of them, while something is typed. Saves nothing. */
  @PostMapping("/{id}/preview")
  String preview(
      @PathVariable CommunityKey key,
      @PathVariable String id,
      @ModelAttribute("form") SegmentForm form,
      BindingResult typed,
      Model model)
      throws UnknownCommunityException {
    return page(key, id, form, model) + " :: result";
  }

  @PostMapping("/{id}")
  @ForOperators
  String save(
      @PathVariable CommunityKey key,
      @PathVariable String id,
      @ModelAttribute("form") SegmentForm form,
      BindingResult typed,
      Principal person,
      Model model,
      RedirectAttributes next)
      throws UnknownCommunityException, UnknownSegmentException {
    communities.find(key);
    try {
      if (id.equals(NEW)) {
        segments.save(key, form.getName(), form.rule(), person.getName());
      } else {
        var segment = known(key, Long.parseLong(id));
        segments.change(
            segment.id(), form.getRevision(), form.getName(), form.rule(), person.getName());
      }
      next.addFlashAttribute("done", words.say("segment.saved", form.getName().strip()));
      return "redirect:/communities/" + key + "/segments";
    } catch (InvalidSegmentException e) {
      FieldErrors.add(e, Map.of(), typed);
    } catch (SegmentExistsException e) {
      typed.rejectValue("name", e.code(), Said.of(e));
    } catch (SegmentChangedException e) {
      model.addAttribute("refused", Said.of(e));
    }
    return page(key, id, form, model);
  }

  @PostMapping("/{id:\\d+}/retire")
  @ForOperators
  String retire(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      Principal person,
      RedirectAttributes next)
      throws UnknownSegmentException {
    var segment = known(key, id);
    segments.retire(id, person.getName());
    next.addFlashAttribute("done", words.say("segment.retired.done", segment.name()));
    return "redirect:/communities/" + key + "/segments";
  }

  private String page(CommunityKey key, String id, SegmentForm form, Model model)
      throws UnknownCommunityException {
    model.addAttribute("community", communities.find(key));
    model.addAttribute("id", id);
    model.addAttribute("retired", Boolean.TRUE.equals(model.getAttribute("retired")));
    model.addAttribute("fields", editor.fields());
    model.addAttribute("lines", editor.lines(key, form));
    model.addAttribute("all", members.countMembers(key));
    try {
      var select = segments.select(key, form.rule());
      model.addAttribute("said", says.say(key, form.rule()));
      model.addAttribute("count", segments.count(select));
      model.addAttribute(
          "sample", segments.sample(select, SAMPLE).stream().map(Member::masked).toList());
    } catch (InvalidSegmentException e) {
      model.addAttribute("unfinished", e.errors().size());
    }
    return "console/segment";
  }

  private Segment known(CommunityKey key, long id) throws UnknownSegmentException {
    var segment = segments.find(id);
    if (!segment.community().equals(key)) {
      throw new UnknownSegmentException(id);
    }
    return segment;
  }
}
