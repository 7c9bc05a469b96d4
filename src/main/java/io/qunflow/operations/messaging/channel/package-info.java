/** The ways messages leave, each by its real protocol, and what communities set up for them. */
@NamedInterface("channel")
package io.qunflow.operations.messaging.channel;

import org.springframework.modulith.NamedInterface;
