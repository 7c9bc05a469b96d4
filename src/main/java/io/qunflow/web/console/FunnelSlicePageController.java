package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.funnel.figure.FunnelCut;
import io.qunflow.funnel.figure.FunnelFigures;
import io.qunflow.funnel.figure.FunnelSlice;
import io.qunflow.funnel.figure.UnknownSliceException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.OfferingScope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The funnel of some of the members: all slices of a kind, and the picture of one (F7). */
@Controller
@RequestMapping("/communities/{key}/funnel/slices/{kind}")
@ForMemberReaders
class FunnelSlicePageController {

  private final CommunityService communities;
  private final Offerings offerings;
  private final FunnelFigures figures;
  private final FunnelPictures pictures;

  FunnelSlicePageController(
      CommunityService communities,
      Offerings offerings,
      FunnelFigures figures,
      FunnelPictures pictures) {
    this.communities = communities;
    this.offerings = offerings;
    this.figures = figures;
    this.pictures = pictures;
  }

  /**
   * @param offering key; blank for all of the community
   */
  @GetMapping
  String showKind(
      @PathVariable CommunityKey key,
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String offering,
      @RequestParam(defaultValue = "1") int page,
      Model model)
      throws BusinessException {
    var scope = OfferingScope.of(offerings, key, offering);
    var wanted = kind(kind, "");
    long from = (Math.max(1, page) - 1L) * FunnelCut.PAGE;
    var cut = figures.findCut(scope, wanted, (int) Math.min(Integer.MAX_VALUE, from));
    model.addAttribute("community", communities.find(key));
    model.addAttribute("offering", offering);
    model.addAttribute("part", cut);
    model.addAttribute("pages", new Pages(page, FunnelCut.PAGE, cut.all()));
    return "console/funnel-slices";
  }

  @GetMapping("/{of}")
  String showOne(
      @PathVariable CommunityKey key,
      @PathVariable String kind,
      @PathVariable String of,
      @RequestParam(defaultValue = "") String offering,
      Model model)
      throws BusinessException {
    var scope = OfferingScope.of(offerings, key, offering);
    var slice = figures.find(scope, kind(kind, of), of);
    var all = figures.find(scope);
    model.addAttribute("community", communities.find(key));
    model.addAttribute("offering", offering);
    model.addAttribute("slice", slice);
    model.addAttribute("funnel", slice.funnel());
    model.addAttribute("all", all);
    model.addAttribute("lines", pictures.lines(slice.funnel(), all));
    model.addAttribute("chart", pictures.chart(slice.funnel()));
    return "console/funnel-slice";
  }

  private static FunnelSlice.Kind kind(String word, String of) throws UnknownSliceException {
    return FunnelSlice.Kind.of(word).orElseThrow(() -> new UnknownSliceException(word, of));
  }
}
