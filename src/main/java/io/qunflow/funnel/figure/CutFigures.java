package io.qunflow.funnel.figure;

import java.util.List;

/**
 * The funnels of one page of slices, to be compared.
 *
 * @param all how many slices there are on all pages
 */
public record CutFigures(FunnelSlice.Kind kind, List<SliceFigures> slices, int all) {

  public CutFigures {
    slices = List.copyOf(slices);
  }
}
