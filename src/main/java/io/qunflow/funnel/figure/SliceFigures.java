package io.qunflow.funnel.figure;

import io.qunflow.shared.Wording;

/** The funnel of one slice of the members. */
public record SliceFigures(FunnelSlice.Kind kind, Wording title, Funnel funnel) {}
