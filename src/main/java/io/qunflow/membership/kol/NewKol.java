package io.qunflow.membership.kol;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;

/**
 * @param duties what the KOL does, and what is overreaching, 1 to 500 characters
 * @param reward of each term, 1 to 200 characters; real, no title (L5.3)
 */
public record NewKol(
    CommunityKey community, MemberId member, KolWay way, String duties, String reward) {}
