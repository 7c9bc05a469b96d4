/**
 * The truth about a community on one page (L7), without any lifecycle: figures, lists, what is not
 * known.
 */
@NamedInterface("report")
package io.qunflow.activity.report;

import org.springframework.modulith.NamedInterface;
