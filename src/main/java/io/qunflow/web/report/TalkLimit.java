package io.qunflow.web.report;

import io.qunflow.membership.balance.WeekBalance;
import java.util.List;

/**
 * How much of all messages may come from owners and our own people (A3).
 *
 * @param above weeks of the report in which it was more, the latest first
 */
record TalkLimit(int mostPercent, List<WeekBalance> above) {}
