package io.qunflow.web.report;

import io.qunflow.activity.report.CommunityReport;

/** The limit of what owners and our own people write, and where it was exceeded (A3). */
interface TalkLimits {

  TalkLimit find(CommunityReport report);
}
