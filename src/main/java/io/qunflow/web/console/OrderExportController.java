package io.qunflow.web.console;

import io.qunflow.community.AccessKind;
import io.qunflow.community.AccessLog;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.sale.OrderFilter;
import io.qunflow.funnel.sale.Orders;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.report.OrderFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.ZoneId;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders of a community as a file (F4). */
@Controller
class OrderExportController {

  private static final int MOST = 100_000;

  private final CommunityService communities;
  private final Orders orders;
  private final AccessLog accesses;
  private final Words words;

  OrderExportController(
      CommunityService communities, Orders orders, AccessLog accesses, Words words) {
    this.communities = communities;
    this.orders = orders;
    this.accesses = accesses;
    this.words = words;
  }

  /** Names members, so it wants a reason and leaves a row in the log. */
  @ForOperators
  @PostMapping("/communities/{key}/orders/{format:csv|xlsx}")
  Object export(
      @PathVariable CommunityKey key,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String reason,
      Principal person,
      RedirectAttributes next)
      throws BusinessException, IOException {
    if (reason.isBlank()) {
      next.addFlashAttribute("refused", words.say("sale.export.reason.missing"));
      return "redirect:/communities/%s/orders".formatted(key);
    }
    var zone = ZoneId.of(communities.find(key).timeZone());
    var all = orders.findPage(key, OrderFilter.all(), 0, MOST);
    accesses.record(person.getName(), key, AccessKind.MEMBER, null, reason, all.size());
    var out = new ByteArrayOutputStream();
    if (format.equals("csv")) {
      new OrderFiles(all, zone).writeCsv(out);
    } else {
      new OrderFiles(all, zone).writeWorkbook(out);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("orders-%s.%s".formatted(key, format))
                .build()
                .toString())
        .contentType(
            MediaType.parseMediaType(
                format.equals("csv")
                    ? "text/csv;charset=UTF-8"
                    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .body(out.toByteArray());
  }
}
