/** What messages say: texts with variables in Chinese and English, checked before they are kept. */
@NamedInterface("template")
package io.qunflow.operations.messaging.template;

import org.springframework.modulith.NamedInterface;
