package io.qunflow.community;

import java.util.List;
import java.util.Map;

/** A module that keeps something about members says where, so that all of it can be found. */
public interface MemberDataSource {

  List<PersonalTable> tables();

  /** What erasing a person does to this module's tables, in this order. */
  default List<Erasure> erasures() {
    return List.of();
  }

  /**
   * Tables that name a member and stay as they are when the person is erased, each with the reason
   * why nothing in them says who it was.
   */
  default Map<String, String> kept() {
    return Map.of();
  }

  /** What is deleted by itself once its time is over. */
  default List<Retention> retentions() {
    return List.of();
  }

  /**
   * Statements that find what else the person was called or reached by here, one column of texts;
   * parameters as of {@link Erasure}. Those texts are looked for everywhere.
   */
  default List<String> names() {
    return List.of();
  }
}
