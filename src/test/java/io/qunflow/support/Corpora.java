package io.qunflow.support;

import java.util.List;

/** What people and attackers type into fields. */
public final class Corpora {

  /** Run if a page writes them anywhere unescaped. */
  public static final List<String> SCRIPTS =
      List.of(
          "<script>alert(1)</script>",
          "\"><script>alert(1)</script>",
          "'><img src=x onerror=alert(1)>",
          "<svg/onload=alert(1)>",
          "</textarea><script>alert(1)</script>",
          "</title><script>alert(1)</script>",
          "javascript:alert(1)",
          "\" onfocus=alert(1) autofocus=\"",
          "' onmouseover='alert(1)",
          "${7*7}",
          "[[${7*7}]]",
          "__${7*7}__",
          "@{/x}",
          "#{door.refused.title}",
          "{{constructor.constructor('alert(1)')()}}",
          "<!--#exec cmd=\"ls\"-->",
          "<iframe srcdoc=\"<script>alert(1)</script>\">",
          "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
          "&lt;script&gt;",
          "'; DROP TABLE member; --");

  /** Names that break what counts characters, bytes or halves of characters. */
  public static final List<String> NAMES =
      List.of(
          "小明😀",
          "𠮷田",
          "👨‍👩‍👧‍👦 一家",
          "🏳️‍🌈",
          "é (e + ´)",
          "‮右から左",
          "سلام",
          "a​b",
          "🇨🇳🇩🇪",
          "ﷺ",
          "Ω≈ç√∫",
          "ーーー",
          "１２３");

  private Corpora() {}
}
