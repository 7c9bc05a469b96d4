package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.sale.DiscardedReport;
import io.qunflow.funnel.sale.WaitingList;
import io.qunflow.funnel.sale.WaitingReport;
import io.qunflow.shared.BusinessException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of money that came before what they are about (F4). */
@RestController
@RequestMapping("/api/v1/communities/{key}/orders/waiting")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Sale", description = "Offerings, prices, group buys and orders; amounts in fen")
class WaitingReportController {

  private static final int MOST_SIZE = 200;
  private static final int MOST_DISCARDED = 100;

  private final CommunityService communities;
  private final WaitingList waiting;

  WaitingReportController(CommunityService communities, WaitingList waiting) {
    this.communities = communities;
    this.waiting = waiting;
  }

  record Discard(String reason) {}

  /** A report that waited until somebody gave it up. */
  record Discarded(
      String source,
      String order,
      String kind,
      String reference,
      long amountMinor,
      Instant heardAt,
      String reason,
      String by,
      Instant at) {

    static Discarded of(DiscardedReport one) {
      return new Discarded(
          one.source(),
          one.externalId(),
          one.word(),
          one.reference(),
          one.amountMinor(),
          one.heardAt(),
          one.reason(),
          one.discardedBy(),
          one.discardedAt());
    }
  }

  /**
   * @param kind {@code paid, refunded, cancelled}
   * @param order number of the order at its source
   * @param payment reference of the payment a refund gives back; null where none was named
   */
  record Waiting(
      long id,
      String source,
      String order,
      String kind,
      String reference,
      String payment,
      long amountMinor,
      Instant at,
      Instant heardAt) {

    static Waiting of(WaitingReport report) {
      return new Waiting(
          report.id(),
          report.source(),
          report.externalId(),
          report.word(),
          report.reference(),
          report.payment(),
          report.amountMinor(),
          report.movedAt(),
          report.heardAt());
    }
  }

  @GetMapping
  @Operation(
      summary = "Reports that wait for what they are about",
      description =
          "A payment or cancellation whose order, or a refund whose payment, was not reported yet."
              + " The first to come first. page counts from 0, size is at most 200.")
  List<Waiting> waiting(
      @PathVariable String key,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "100") int size)
      throws BusinessException {
    InvalidPageException.check(page, size, MOST_SIZE);
    return waiting.findPage(ApiKeys.community(key, communities), (long) page * size, size).stream()
        .map(Waiting::of)
        .toList();
  }

  @PostMapping("/{id}/discard")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Gives up a report that waits",
      description = "Who, when and why is kept. A system that sends it again is heard again.")
  @ApiResponse(responseCode = "404", description = "It waits no longer")
  @ApiResponse(responseCode = "422", description = "The reason has 1 to 500 characters")
  void discard(
      @PathVariable String key, @PathVariable long id, @RequestBody Discard given, Principal person)
      throws BusinessException {
    waiting.discard(ApiKeys.community(key, communities), id, given.reason(), person.getName());
  }

  @GetMapping("/discarded")
  @Operation(
      summary = "Reports that were given up",
      description = "With who, when and why; the latest first, at most 100.")
  List<Discarded> discarded(@PathVariable String key) throws BusinessException {
    return waiting.findDiscarded(ApiKeys.community(key, communities), MOST_DISCARDED).stream()
        .map(Discarded::of)
        .toList();
  }
}
