package io.qunflow.community;

/** How far a community is (A1): imported → designed → open, and at the end retired. */
public enum CommunityState {
  IMPORTED,
  DESIGNED,
  OPEN,
  RETIRED
}
