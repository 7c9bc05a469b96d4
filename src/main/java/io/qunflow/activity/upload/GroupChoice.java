package io.qunflow.activity.upload;

import io.qunflow.community.NewGroup;

/** What becomes of a group that stands in a file. */
public sealed interface GroupChoice {

  /** It goes into this group of the community. */
  record Existing(String groupKey) implements GroupChoice {}

  /** It goes into a new group, which is opened with the import, and not if the import fails. */
  record Opened(NewGroup group) implements GroupChoice {}

  /** Nothing of it is stored. */
  record LeftOut() implements GroupChoice {}
}
