package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;

record SentCount(MemberId member, int sent) {}
