/** The kinds of files that come in, each one small class behind {@link FileFormat}. */
@NamedInterface("format")
package io.qunflow.activity.format;

import org.springframework.modulith.NamedInterface;
