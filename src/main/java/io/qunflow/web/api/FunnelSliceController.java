package io.qunflow.web.api;

import io.qunflow.community.CommunityService;
import io.qunflow.funnel.figure.CutFigures;
import io.qunflow.funnel.figure.FunnelCut;
import io.qunflow.funnel.figure.FunnelFigures;
import io.qunflow.funnel.figure.FunnelScope;
import io.qunflow.funnel.figure.FunnelSlice;
import io.qunflow.funnel.figure.UnknownSliceException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.OfferingScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel of some of the members: by channel, source, segment, wave (F7). */
@RestController
@RequestMapping("/api/v1/communities/{key}/funnel/slices")
@PreAuthorize("hasAnyRole('OPERATOR', 'AUDITOR', 'ADMIN')")
@Tag(name = "Funnel", description = "From members to buyers")
class FunnelSliceController {

  private final CommunityService communities;
  private final Offerings offerings;
  private final FunnelFigures figures;

  FunnelSliceController(CommunityService communities, Offerings offerings, FunnelFigures figures) {
    this.communities = communities;
    this.offerings = offerings;
    this.figures = figures;
  }

  @GetMapping
  @Operation(
      summary = "The funnel by channel, source, segment and wave",
      description = "At most 20 of each kind; a member may be in several.")
  List<FunnelSliceView> findAll(
      @PathVariable String key, @RequestParam(defaultValue = "") String offering, Locale reader)
      throws BusinessException {
    return views(figures.findCuts(scope(key, offering)).stream(), reader);
  }

  @GetMapping("/{kind}")
  @Operation(
      summary = "The funnel by one of channel, source, segment, wave",
      description = "20 a page; page begins at 0.")
  @ApiResponse(responseCode = "404", description = "UNKNOWN_SLICE: none of the four kinds")
  List<FunnelSliceView> findKind(
      @PathVariable String key,
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String offering,
      @RequestParam(defaultValue = "0") int page,
      Locale reader)
      throws BusinessException {
    InvalidPageException.check(page, FunnelCut.PAGE, FunnelCut.PAGE);
    var cut =
        figures.findCut(
            scope(key, offering),
            kind(kind, ""),
            (int) Math.min(Integer.MAX_VALUE, (long) page * FunnelCut.PAGE));
    return views(Stream.of(cut), reader);
  }

  @GetMapping("/{kind}/{of}")
  @Operation(
      summary = "The funnel of one channel, source, segment or wave",
      description =
          "of: the key of a slice, for a segment or a wave its number; with the times between the"
              + " steps. A wave counts what was done since it was frozen.")
  @ApiResponse(responseCode = "404", description = "UNKNOWN_SLICE, UNKNOWN_OFFERING")
  FunnelSliceView find(
      @PathVariable String key,
      @PathVariable String kind,
      @PathVariable String of,
      @RequestParam(defaultValue = "") String offering,
      Locale reader)
      throws BusinessException {
    return FunnelSliceView.of(figures.find(scope(key, offering), kind(kind, of), of), reader);
  }

  private static FunnelSlice.Kind kind(String word, String of) throws UnknownSliceException {
    return FunnelSlice.Kind.of(word).orElseThrow(() -> new UnknownSliceException(word, of));
  }

  private static List<FunnelSliceView> views(Stream<CutFigures> cuts, Locale reader) {
    return cuts.flatMap(cut -> cut.slices().stream())
        .map(slice -> FunnelSliceView.of(slice, reader))
        .toList();
  }

  private FunnelScope scope(String key, String offering) throws BusinessException {
    return OfferingScope.of(offerings, ApiKeys.community(key, communities), offering);
  }
}
