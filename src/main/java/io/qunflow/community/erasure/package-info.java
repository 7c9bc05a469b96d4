/** Erases a person for good (PIPL 47, GDPR 17), and keeps later files from bringing it back. */
@NamedInterface("erasure")
package io.qunflow.community.erasure;

import org.springframework.modulith.NamedInterface;
