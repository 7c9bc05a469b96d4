package io.qunflow.membership.segment;

import java.util.List;

/** A module that knows something of members offers it to segments. */
public interface SegmentFields {

  List<SegmentField> fields();
}
