package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.incoming.InvalidSourceException;
import io.qunflow.operations.messaging.incoming.UnknownSourceException;
import io.qunflow.operations.messaging.incoming.WebhookSource;
import io.qunflow.operations.messaging.incoming.WebhookSources;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may report something to a community; their secrets are shown once. */
@RestController
@RequestMapping("/api/v1/communities/{key}/webhook-sources")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "Webhooks", description = "What other systems report: replies and events")
class WebhookSourceApi {

  private final CommunityService communities;
  private final WebhookSources sources;

  WebhookSourceApi(CommunityService communities, WebhookSources sources) {
    this.communities = communities;
    this.sources = sources;
  }

  /**
   * @param key lower-case letters, digits, - and _; unique, part of the address of its reports
   */
  record Wanted(String key, String name) {}

  /**
   * @param secret whsec_…, by which its reports are signed; not shown again
   */
  record Secret(String key, String secret) {}

  /**
   * @param rotating whether the secret before still works
   */
  record Item(String key, String name, boolean enabled, boolean rotating, Instant createdAt) {

    static Item of(WebhookSource source) {
      return new Item(
          source.key(), source.name(), source.enabled(), source.rotating(), source.createdAt());
    }
  }

  @GetMapping
  @Operation(summary = "Who may report something", description = "Without their secrets.")
  List<Item> findAll(@PathVariable String key) throws UnknownCommunityException {
    return sources.findAll(ApiKeys.community(key, communities)).stream().map(Item::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Lets a system report, and tells its secret once",
      description =
          "Keys are unique over all communities. Reports go to /api/v1/webhooks/{source}, orders"
              + " also to /api/v1/webhooks/orders?source={source}.")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  Secret create(@PathVariable String key, @RequestBody Wanted wanted, Principal person)
      throws UnknownCommunityException, InvalidSourceException {
    var community = ApiKeys.community(key, communities);
    return new Secret(
        wanted.key(), sources.create(community, wanted.key(), wanted.name(), person.getName()));
  }

  @PostMapping("/{source}/secret")
  @Operation(
      summary = "Makes a new secret",
      description = "Told once; the one before works until the next change.")
  Secret rotate(@PathVariable String key, @PathVariable String source)
      throws UnknownCommunityException, UnknownSourceException {
    return new Secret(source, sources.rotate(ApiKeys.community(key, communities), source));
  }
}
