package io.qunflow.web.report;

import java.awt.Color;

/** The page's colours, for paper. */
final class Palette {

  static final Color INK = new Color(0x1f2933);
  static final Color MUTED = new Color(0x5b6b80);
  static final Color LINE = new Color(0xe2e8f0);
  static final Color WASH = new Color(0xf8fafa);
  static final Color BRAND = new Color(0x0f766e);
  static final Color SECOND = new Color(0xf59e0b);
  static final Color AMBER = new Color(0xb45309);
  static final Color BAND = new Color(0xeceef1);
  static final Color TIE = new Color(0xc5ced6);
  static final Color MUTUAL_TIE = new Color(0x79bbb3);
  static final Color BAR = new Color(0x57aaa0);

  /** From silent to loudest. */
  static final Color[] HEAT = {
    new Color(0xf1f4f4),
    new Color(0xdcefec),
    new Color(0xb3dcd5),
    new Color(0x7cc0b5),
    new Color(0x2f8f85),
    new Color(0x0b5a54)
  };

  private Palette() {}
}
