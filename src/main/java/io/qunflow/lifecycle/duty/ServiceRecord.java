package io.qunflow.lifecycle.duty;

import io.qunflow.community.MemberId;
import java.time.LocalDate;

/**
 * How often a member has served.
 *
 * @param weeks at least 1
 * @param lastWeek Monday of the last week served
 */
record ServiceRecord(MemberId member, int weeks, LocalDate lastWeek) {}
