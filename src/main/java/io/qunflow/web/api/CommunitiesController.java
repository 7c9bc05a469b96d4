package io.qunflow.web.api;

import io.qunflow.community.CommunityExistsException;
import io.qunflow.community.CommunityService;
import io.qunflow.community.InvalidCommunityException;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.UnknownCommunityException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/communities")
@Tag(name = "Communities", description = "Communities and what happens in them")
class CommunitiesController {

  private final CommunityService communities;

  CommunitiesController(CommunityService communities) {
    this.communities = communities;
  }

  @PostMapping
  @Operation(
      summary = "Creates a community with its first group",
      description =
          "type: product, interest, knowledge or marketing. timeZone: an IANA name. line: key of a"
              + " business line; without it the community gets one of its own.")
  @ApiResponse(responseCode = "201")
  @ApiResponse(responseCode = "409", description = "The key is taken")
  @ApiResponse(responseCode = "422", description = "errors names each wrong field")
  ResponseEntity<CommunityView> create(@RequestBody NewCommunity given)
      throws InvalidCommunityException, CommunityExistsException {
    var created = communities.create(given);
    var address =
        ServletUriComponentsBuilder.fromCurrentRequestUri()
            .path("/{key}")
            .buildAndExpand(created.key().value())
            .toUri();
    return ResponseEntity.created(address).body(CommunityView.of(created));
  }

  @GetMapping
  @Operation(summary = "All communities, by name")
  List<CommunityView> communities() {
    return communities.findAll().stream().map(CommunityView::of).toList();
  }

  @GetMapping("/{key}")
  @Operation(summary = "One community")
  CommunityView community(@PathVariable String key) throws UnknownCommunityException {
    return CommunityView.of(communities.find(ApiKeys.community(key, communities)));
  }
}
