package io.qunflow.operations.checkin;

import io.qunflow.community.MemberId;
import java.time.Instant;

/**
 * @param nickname of the member, or as typed by whom nobody knows yet; null for nobody
 * @param counted a member, no staff and no bot
 */
record EntryRow(
    long id,
    int number,
    MemberId member,
    Long visitor,
    String nickname,
    boolean proven,
    boolean counted,
    String note,
    Instant at) {}
