package io.qunflow.web.door;

import io.qunflow.operations.link.LinkPurpose;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a {@link DoorVisit}: only links for these purposes come in here. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface For {

  LinkPurpose[] value();
}
