package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberSelect;
import java.util.Optional;

/** Who bought; asked when a class comes to its end. */
public interface Buyers {

  /**
   * Members who ordered what the class sells since it was opened, as {@code member_id} and {@code
   * at_ms}, a row an order; empty if it sells nothing.
   */
  Optional<MemberSelect> of(PublicClass held);
}
