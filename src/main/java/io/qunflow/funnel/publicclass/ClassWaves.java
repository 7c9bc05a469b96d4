package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;

/** Tells which wave of selling goes on, so that there is one class a wave (P1). */
public interface ClassWaves {

  /**
   * @param offering id
   * @return key of the wave, at most 64 characters; empty while none goes on
   */
  String findRunning(CommunityKey community, long offering);
}
