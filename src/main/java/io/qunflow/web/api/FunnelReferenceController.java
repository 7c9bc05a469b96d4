package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.funnel.figure.ReferenceFunnel;
import io.qunflow.funnel.figure.ReferenceImport;
import io.qunflow.shared.ImportException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures of funnels elsewhere, to compare with (F7). */
@RestController
@RequestMapping("/api/v1/communities/{key}/funnel/references")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Funnel", description = "From members to buyers")
class FunnelReferenceController {

  private final CommunityService communities;
  private final ReferenceImport references;

  FunnelReferenceController(CommunityService communities, ReferenceImport references) {
    this.communities = communities;
    this.references = references;
  }

  record Imported(int funnels) {}

  @GetMapping
  @Operation(summary = "Figures of funnels elsewhere, by label")
  List<ReferenceFunnel> references(@PathVariable String key) throws UnknownCommunityException {
    return references.findAll(ApiKeys.community(key, communities));
  }

  @PostMapping(consumes = "text/csv")
  @PreAuthorize("hasAnyRole('OPERATOR', 'ADMIN')")
  @Operation(
      summary = "Takes in figures of funnels elsewhere, to compare with",
      description =
          "CSV in UTF-8, all or nothing: label, members, paid, and if known interested, registered,"
              + " attended, ordered, price, revenue (yuan) and STEP_rate, of members. Figures that"
              + " contradict each other are refused with their line.")
  @ApiResponse(responseCode = "422", description = "errors names each wrong line")
  Imported takeIn(@PathVariable String key, InputStream file, Principal person)
      throws UnknownCommunityException, ImportException, IOException {
    return new Imported(
        references.importCsv(ApiKeys.community(key, communities), file, person.getName()));
  }
}
