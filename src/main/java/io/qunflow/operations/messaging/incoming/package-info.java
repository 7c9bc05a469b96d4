/** What other systems report to us: replies and events, signed, each taken in once. */
@NamedInterface("incoming")
package io.qunflow.operations.messaging.incoming;

import org.springframework.modulith.NamedInterface;
