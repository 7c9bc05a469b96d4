package io.qunflow.operations.link;

import io.qunflow.community.CommunityKey;
import java.time.Instant;

record GroupLinkRow(
    String code, CommunityKey community, GroupLinkPurpose purpose, long object, Instant until) {}
