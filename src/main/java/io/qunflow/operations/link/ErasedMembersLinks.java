package io.qunflow.operations.link;

import io.qunflow.community.MemberErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The links of somebody who was erased open no more. */
@Component
class ErasedMembersLinks {

  private final MemberLinks links;

  ErasedMembersLinks(MemberLinks links) {
    this.links = links;
  }

  @EventListener
  void on(MemberErased erased) {
    erased.members().forEach(links::revokeAll);
  }
}
