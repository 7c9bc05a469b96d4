package io.qunflow.web.console;

import io.qunflow.activity.report.CommunityReport;
import io.qunflow.activity.report.QuestionTexts;
import io.qunflow.activity.report.ReportOrder;
import io.qunflow.activity.report.ReportService;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.web.Said;
import io.qunflow.web.report.NoChineseFontException;
import io.qunflow.web.report.ReportJson;
import io.qunflow.web.report.ReportPdf;
import io.qunflow.web.report.ReportViews;
import io.qunflow.web.report.ReportWorkbook;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The truth about a community on one page, without any lifecycle (L7). */
@Controller
@ForMemberReaders
class ReportPageController {

  /** Periods offered, in weeks; 0 is everything there is. */
  static final List<Integer> PERIODS = List.of(4, 12, 26, 52, 0);

  private static final int MOST_QUESTIONS = 20;
  private static final int MOST_EXPORTED = 2000;

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final CommunityService communities;
  private final GroupService groups;
  private final ReportService reports;
  private final QuestionTexts texts;
  private final ReportViews views;
  private final ReportJson json;
  private final ReportPdf pdf;
  private final ReportWorkbook workbook;

  ReportPageController(
      CommunityService communities,
      GroupService groups,
      ReportService reports,
      QuestionTexts texts,
      ReportViews views,
      ReportJson json,
      ReportPdf pdf,
      ReportWorkbook workbook) {
    this.communities = communities;
    this.groups = groups;
    this.reports = reports;
    this.texts = texts;
    this.views = views;
    this.json = json;
    this.pdf = pdf;
    this.workbook = workbook;
  }

  @GetMapping("/communities/{key}/report")
  String show(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "12") int weeks,
      Principal person,
      Model model)
      throws UnknownCommunityException, UnknownGroupException {
    var order = order(key, group, weeks);
    model.addAttribute("community", communities.find(key));
    model.addAttribute("groups", groups.findAll(key));
    model.addAttribute("group", group);
    model.addAttribute("weeks", order.weeks());
    model.addAttribute("periods", PERIODS);
    var report = reports.find(order, MOST_QUESTIONS);
    if (report.isEmpty()) {
      return "console/report-empty";
    }
    model.addAttribute("view", views.of(report.get(), read(report.get(), person)));
    model.addAttribute("json", json);
    return "console/report";
  }

  @GetMapping("/communities/{key}/report.pdf")
  Object pdf(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "12") int weeks,
      Principal person,
      RedirectAttributes next)
      throws UnknownCommunityException, UnknownGroupException {
    var report = reports.find(order(key, group, weeks), MOST_QUESTIONS);
    if (report.isEmpty()) {
      return page(key, group, weeks);
    }
    try {
      var file = pdf.write(views.of(report.get(), read(report.get(), person)));
      return file(report.get(), file, "pdf", MediaType.APPLICATION_PDF);
    } catch (NoChineseFontException e) {
      next.addFlashAttribute("refused", Said.of(e));
      return page(key, group, weeks);
    }
  }

  @GetMapping("/communities/{key}/report.xlsx")
  Object workbook(
      @PathVariable CommunityKey key,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "12") int weeks,
      Principal person)
      throws UnknownCommunityException, UnknownGroupException {
    var report = reports.find(order(key, group, weeks), MOST_EXPORTED);
    if (report.isEmpty()) {
      return page(key, group, weeks);
    }
    var read = read(report.get(), person);
    var file = workbook.write(report.get(), views.of(report.get(), read), read);
    return file(report.get(), file, "xlsx", XLSX);
  }

  private static ReportOrder order(CommunityKey key, String group, int weeks) {
    return new ReportOrder(key, group, PERIODS.contains(weeks) ? weeks : ReportOrder.DEFAULT_WEEKS);
  }

  private static RedirectView page(CommunityKey key, String group, int weeks) {
    var address =
        UriComponentsBuilder.fromPath("/communities/{key}/report")
            .queryParam("weeks", weeks)
            .queryParam("group", "{group}")
            .encode()
            .buildAndExpand(key.value(), group);
    return new RedirectView(address.toUriString(), true);
  }

  /** Named by community, group and period: {@code chaju-1-2026-W36-2026-W47.pdf}. */
  private static ResponseEntity<byte[]> file(
      CommunityReport report, byte[] content, String ending, MediaType type) {
    var name =
        "%s%s-%s-%s.%s"
            .formatted(
                report.community().key(),
                report.group().map(group -> "-" + group.key()).orElse(""),
                report.period().first(),
                report.period().last(),
                ending);
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }

  private java.util.Map<Long, String> read(CommunityReport report, Principal person) {
    return texts.read(report.community().key(), report.questions(), person.getName());
  }
}
