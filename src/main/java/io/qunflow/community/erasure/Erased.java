package io.qunflow.community.erasure;

import io.qunflow.community.MemberId;
import java.util.List;

/**
 * What became of it.
 *
 * @param pseudonym what the person is called from now on
 * @param members the member and those linked to it
 * @param texts of others in which a name was replaced
 */
public record Erased(String pseudonym, List<MemberId> members, int texts) {}
