package io.qunflow.funnel.publicclass;

import java.util.Map;

/**
 * Whom the mass part of a follow-up reaches; staff and bots left out.
 *
 * @param of who is to get it; {@code reached} and {@code others} add up to it
 * @param others by reason why not, such as {@code no_consent}
 * @param claimed how many ticked that they want it under a nickname which nobody proved
 */
public record ClassReach(int of, int reached, Map<String, Integer> others, int claimed) {}
