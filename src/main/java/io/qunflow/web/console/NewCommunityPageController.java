package io.qunflow.web.console;

import io.qunflow.community.BusinessLineExistsException;
import io.qunflow.community.BusinessLineService;
import io.qunflow.community.CommunityExistsException;
import io.qunflow.community.CommunityType;
import io.qunflow.community.InvalidBusinessLineException;
import io.qunflow.community.InvalidCommunityException;
import io.qunflow.web.Said;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens a community. */
@Controller
@ForOperators
class NewCommunityPageController {

  private static final Map<String, String> LINE_FIELDS =
      Map.of("key", "newLineKey", "name", "newLineName");

  private final CommunityOpening opening;
  private final BusinessLineService lines;

  NewCommunityPageController(CommunityOpening opening, BusinessLineService lines) {
    this.opening = opening;
    this.lines = lines;
  }

  @GetMapping("/communities/new")
  String form(@ModelAttribute("form") CommunityForm form, Model model) {
    return page(model);
  }

  @PostMapping("/communities")
  String create(
      @Valid @ModelAttribute("form") CommunityForm form, BindingResult result, Model model) {
    if (!ZoneId.getAvailableZoneIds().contains(form.getTimeZone())) {
      result.rejectValue("timeZone", "wrong.timeZone");
    }
    if (!result.hasErrors()) {
      try {
        return "redirect:/communities/" + opening.open(form).key();
      } catch (InvalidCommunityException e) {
        FieldErrors.add(e, Map.of(), result);
      } catch (InvalidBusinessLineException e) {
        FieldErrors.add(e, LINE_FIELDS, result);
      } catch (CommunityExistsException e) {
        result.rejectValue("key", "wrong.key.taken", Said.of(e));
      } catch (BusinessLineExistsException e) {
        result.rejectValue("newLineKey", "wrong.key.taken", Said.of(e));
      }
    }
    return page(model);
  }

  private String page(Model model) {
    model.addAttribute("lines", lines.findAll());
    model.addAttribute("types", CommunityType.values());
    model.addAttribute("zones", zones());
    return "console/community-new";
  }

  /** Offered while typing; any IANA name is accepted. */
  private static List<String> zones() {
    return new TreeSet<>(ZoneId.getAvailableZoneIds())
        .stream()
            .filter(zone -> zone.matches("(Asia|Europe|America|Australia|Pacific)/[A-Z].*"))
            .toList();
  }
}
