package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;

/** What communities sell; a class sells something of its own community, or nothing. */
public interface ClassOfferings {

  boolean isOffered(CommunityKey community, long offering);
}
