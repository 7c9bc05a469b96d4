package io.qunflow.web.report;

import io.qunflow.community.CommunityKey;
import java.util.Map;

/** The standard of the best state a report is held against (L7.0). */
interface Standards {

  /** By measure; empty where no standard is agreed yet. */
  Map<Measure, Band> find(CommunityKey community);
}
