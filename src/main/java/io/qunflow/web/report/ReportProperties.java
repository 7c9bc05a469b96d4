package io.qunflow.web.report;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of reports.
 *
 * @param font file of the font in PDFs, {@code .ttf}, {@code .otf} or {@code .ttc}, of the latter
 *     with {@code ,2} behind it for its third font; null to look where systems keep them
 */
@ConfigurationProperties("qunflow.report")
record ReportProperties(String font) {}
