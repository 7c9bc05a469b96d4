package io.qunflow.funnel.figure;

import io.qunflow.shared.Wording;

/**
 * The funnel of one slice of the members.
 *
 * @param key within its kind
 */
public record SliceFigures(FunnelSlice.Kind kind, String key, Wording title, Funnel funnel) {

  static SliceFigures of(FunnelSlice.Kind kind, FunnelSlice slice, Funnel funnel) {
    return new SliceFigures(kind, slice.key(), slice.title(), funnel);
  }
}
