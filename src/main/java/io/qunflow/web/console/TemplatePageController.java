package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.template.InvalidTemplateException;
import io.qunflow.operations.messaging.template.MessageTemplate;
import io.qunflow.operations.messaging.template.NewTemplate;
import io.qunflow.operations.messaging.template.TemplateVariable;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.operations.messaging.template.UnknownTemplateException;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What messages of a community say (消息模板): shipped texts, and those it wrote itself. */
@Controller
class TemplatePageController {

  private final CommunityService communities;
  private final Templates templates;
  private final TemplatePreviews previews;
  private final Words words;

  TemplatePageController(
      CommunityService communities, Templates templates, TemplatePreviews previews, Words words) {
    this.communities = communities;
    this.templates = templates;
    this.previews = previews;
    this.words = words;
  }

  /**
   * @param when empty as it ships
   */
  record Version(MessageTemplate template, String when) {}

  @ForMemberReaders
  @GetMapping("/communities/{key}/templates")
  String list(@PathVariable CommunityKey key, Model model) throws UnknownCommunityException {
    var community = communities.find(key);
    model.addAttribute("community", community);
    model.addAttribute(
        "templates", templates.findAll(key).stream().map(t -> version(t, community)).toList());
    return "console/templates";
  }

  @ForOperators
  @GetMapping("/communities/{key}/templates/new")
  String write(
      @PathVariable CommunityKey key,
      @ModelAttribute(name = "form", binding = false) TemplateForm form,
      Model model)
      throws UnknownCommunityException {
    return editor(communities.find(key), null, form, model);
  }

  @ForMemberReaders
  @GetMapping("/communities/{key}/templates/{template}")
  String show(@PathVariable CommunityKey key, @PathVariable String template, Model model)
      throws UnknownCommunityException, UnknownTemplateException {
    var form = TemplateForm.of(templates.find(key, template));
    model.addAttribute("form", form);
    return editor(communities.find(key), template, form, model);
  }

  @ForOperators
  @PostMapping("/communities/{key}/templates")
  String create(
      @PathVariable CommunityKey key,
      @ModelAttribute("form") TemplateForm form,
      BindingResult result,
      Principal person,
      Model model,
      RedirectAttributes next)
      throws UnknownCommunityException {
    return save(key, null, form, result, person, model, next);
  }

  @ForOperators
  @PostMapping("/communities/{key}/templates/{template}")
  String save(
      @PathVariable CommunityKey key,
      @PathVariable(required = false) String template,
      @ModelAttribute("form") TemplateForm form,
      BindingResult result,
      Principal person,
      Model model,
      RedirectAttributes next)
      throws UnknownCommunityException {
    var community = communities.find(key);
    try {
      var given =
          new NewTemplate(
              template == null ? form.getKey() : template,
              form.kind(),
              form.getName(),
              form.texts());
      var saved = templates.save(key, given, person.getName());
      next.addFlashAttribute("done", words.say("templates.saved", saved.name(), saved.version()));
      return "redirect:/communities/" + key + "/templates/" + saved.key();
    } catch (InvalidTemplateException e) {
      FieldErrors.add(e, TemplateForm.FIELDS, result);
      return editor(community, template, form, model);
    }
  }

  /** The text as it is typed now, as one member would read it. */
  @ForMemberReaders
  @PostMapping("/communities/{key}/template-preview")
  String preview(
      @PathVariable CommunityKey key, @ModelAttribute("form") TemplateForm form, Model model)
      throws UnknownCommunityException {
    model.addAttribute("preview", previews.of(communities.find(key), form));
    return "console/template-preview :: preview";
  }

  private String editor(Community community, String key, TemplateForm form, Model model) {
    var versions =
        key == null
            ? java.util.List.<Version>of()
            : templates.findVersions(community.key(), key).stream()
                .map(t -> version(t, community))
                .toList();
    var kind = form.kind() == null ? MessageKind.NOTICE : form.kind();
    model.addAttribute("community", community);
    model.addAttribute("template", key);
    model.addAttribute("shipped", versions.stream().anyMatch(v -> v.template().isShipped()));
    model.addAttribute("versions", versions);
    model.addAttribute("kinds", Arrays.asList(MessageKind.values()));
    model.addAttribute("variables", TemplateVariable.of(kind));
    model.addAttribute("preview", previews.of(community, form));
    model.addAttribute("languages", Map.of("zh", "zh", "en", "en"));
    return "console/template";
  }

  private Version version(MessageTemplate template, Community community) {
    return new Version(
        template,
        template
            .writtenAt()
            .map(at -> words.exactly(at, ZoneId.of(community.timeZone())))
            .orElse(""));
  }

  static MessageText text(String subject, String body) {
    return new MessageText(subject == null ? "" : subject, body == null ? "" : body);
  }
}
