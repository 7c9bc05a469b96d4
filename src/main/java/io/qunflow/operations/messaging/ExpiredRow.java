package io.qunflow.operations.messaging;

record ExpiredRow(long id, String channel, boolean begun, int attempts) {}
