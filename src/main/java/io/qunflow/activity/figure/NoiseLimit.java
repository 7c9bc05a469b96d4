package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;

/** More messages a day than this is noise. */
record NoiseLimit(CommunityKey community, int noiseLimit) {}
