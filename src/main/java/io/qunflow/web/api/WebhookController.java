package io.qunflow.web.api;

import io.qunflow.operations.messaging.channel.WebhookSignature;
import io.qunflow.operations.messaging.incoming.IncomingWebhooks;
import io.qunflow.operations.messaging.incoming.InvalidWebhookException;
import io.qunflow.operations.messaging.incoming.UnsignedWebhookException;
import io.qunflow.operations.messaging.incoming.WebhookAnswer;
import io.qunflow.operations.messaging.incoming.WebhookReusedException;
import io.qunflow.shared.Wording;
import io.qunflow.web.Said;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks", description = "What other systems report: replies and events")
class WebhookController {

  /** How the types of reports about orders begin. */
  private static final String ORDERS = "order.";

  private final IncomingWebhooks webhooks;

  WebhookController(IncomingWebhooks webhooks) {
    this.webhooks = webhooks;
  }

  @PostMapping("/{source}")
  @SecurityRequirements
  @Operation(
      summary = "Takes a report in, once",
      description =
          "No login: signed as Standard Webhooks 1.0 say, with the secret of the source. The same"
              + " webhook-id with the same body gets the first answer again. data.member, or"
              + " data.account with data.platform, names a member; message.reply has data.text.",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = "application/json",
                      schema =
                          @Schema(
                              type = "object",
                              example =
                                  "{\"type\":\"message.reply\",\"data\":{\"account\":\"wm-1\",\"platform\":\"wecom\",\"text\":\"好的\"}}"))))
  @ApiResponse(responseCode = "202")
  @ApiResponse(responseCode = "401", description = "Signature, time or source is wrong")
  @ApiResponse(responseCode = "409", description = "The webhook-id came before with another body")
  @ApiResponse(responseCode = "413", description = "More than 256 kB")
  @ApiResponse(responseCode = "422", description = "Not a report")
  ResponseEntity<?> receive(
      @PathVariable String source,
      @RequestHeader(name = WebhookSignature.ID, required = false) String id,
      @RequestHeader(name = WebhookSignature.TIMESTAMP, required = false) String timestamp,
      @RequestHeader(name = WebhookSignature.SIGNATURE, required = false) String signature,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException, InvalidWebhookException, WebhookReusedException {
    return take(source, new IncomingWebhooks.Headers(id, timestamp, signature), request, "");
  }

  @PostMapping("/orders")
  @SecurityRequirements
  @Operation(
      summary = "Takes a report about an order in, once",
      description =
          "Signed like every report, with the secret of the source; without one named, of the source"
              + " called orders. order.placed, order.paid, order.refunded or order.cancelled. The"
              + " same data.order of a source is one order; data.payment and data.refund count once"
              + " for it. They may come in any order: what comes before its order or payment"
              + " waits for it. An order is judged by the price at data.ordered_at (else data.at,"
              + " else now) and by that of now: one that names less is kept and flagged. order.paid with data.offering and"
              + " data.price_minor records the order, too. Amounts in fen, CNY.",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = "application/json",
                      schema =
                          @Schema(
                              type = "object",
                              example =
                                  "{\"type\":\"order.paid\",\"data\":{\"order\":\"T-1001\",\"offering\":\"tea-master\",\"member\":17,\"price_minor\":580000,\"payment\":\"wx-42\",\"amount_minor\":580000,\"at\":\"2026-11-22T10:00:00+08:00\"}}"))))
  @ApiResponse(
      responseCode = "202",
      description = "buyer: whether the report names a member; the order is kept either way",
      content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
  @ApiResponse(responseCode = "401", description = "Signature, time or source is wrong")
  @ApiResponse(responseCode = "409", description = "The webhook-id came before with another body")
  @ApiResponse(responseCode = "413", description = "More than 256 kB")
  @ApiResponse(responseCode = "422", description = "It cannot be taken; nothing of it is kept")
  @Parameter(
      name = "source",
      in = ParameterIn.QUERY,
      description = "Key of the source; orders without one",
      schema = @Schema(type = "string", defaultValue = "orders"))
  ResponseEntity<?> receiveOrder(
      @RequestHeader(name = WebhookSignature.ID, required = false) String id,
      @RequestHeader(name = WebhookSignature.TIMESTAMP, required = false) String timestamp,
      @RequestHeader(name = WebhookSignature.SIGNATURE, required = false) String signature,
      @Parameter(hidden = true) HttpServletRequest request)
      throws IOException, InvalidWebhookException, WebhookReusedException {
    return take(
        source(request), new IncomingWebhooks.Headers(id, timestamp, signature), request, ORDERS);
  }

  /** Read from the address alone: to ask the request for a parameter may eat its body. */
  private static String source(HttpServletRequest request) {
    var named =
        UriComponentsBuilder.newInstance()
            .query(request.getQueryString())
            .build()
            .getQueryParams()
            .getFirst("source");
    return named == null || named.isEmpty() ? "orders" : named;
  }

  private ResponseEntity<?> take(
      String source, IncomingWebhooks.Headers headers, HttpServletRequest request, String kind)
      throws IOException, InvalidWebhookException, WebhookReusedException {
    var body = request.getInputStream().readNBytes(IncomingWebhooks.MOST_BYTES + 1);
    if (body.length > IncomingWebhooks.MOST_BYTES) {
      return problem(
          HttpStatus.PAYLOAD_TOO_LARGE,
          "WEBHOOK_TOO_LARGE",
          Wording.of("内容最多 256 kB。", "The body has at most 256 kB."));
    }
    try {
      WebhookAnswer answer =
          webhooks.receive(source, headers, new String(body, StandardCharsets.UTF_8), kind);
      return ResponseEntity.accepted().body(kind.equals(ORDERS) ? OrderAnswer.of(answer) : answer);
    } catch (UnsignedWebhookException e) {
      return problem(HttpStatus.UNAUTHORIZED, e.code(), e.wording());
    }
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String code, Wording detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, Said.of(detail));
    problem.setProperty("code", code);
    return ResponseEntity.status(status).body(problem);
  }
}
