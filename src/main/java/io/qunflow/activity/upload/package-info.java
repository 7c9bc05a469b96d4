/**
 * Files on their way in: received, recognised, shown before anything is stored, and imported when
 * somebody has said what is to become of them.
 */
@NamedInterface("upload")
package io.qunflow.activity.upload;

import org.springframework.modulith.NamedInterface;
