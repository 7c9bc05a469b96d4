/** Draws a community's report: its words, charts and picture, and the files it is exported to. */
package io.qunflow.web.report;
