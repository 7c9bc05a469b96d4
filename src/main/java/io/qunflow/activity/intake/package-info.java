/** Takes files in: looks at them first, imports all of them or nothing, takes an import back. */
@NamedInterface("intake")
package io.qunflow.activity.intake;

import org.springframework.modulith.NamedInterface;
