package io.qunflow.activity.figure;

/** How a group's replies were known when a week was counted; null for not at all. */
record ReplyBasis(long groupId, String replyBasis) {}
