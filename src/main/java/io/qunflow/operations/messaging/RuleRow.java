package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;

record RuleRow(CommunityKey community, int quietFromMin, int quietUntilMin, int mostPerWeek) {}
