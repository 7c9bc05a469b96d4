package io.qunflow.community;

import java.util.List;

/**
 * Tables whose texts may name people and which no foreign key ties to a community, so that whoever
 * owns them says how. The product's other tables are found by themselves.
 */
public interface FreeTexts {

  /**
   * @param idColumn tells the rows of the table apart
   * @param columns of text
   * @param scope a condition that holds for what belongs to the community {@code :community}
   * @param bytes the columns hold UTF-8 in bytes, which the database does not search
   */
  record FreeText(
      String table, String idColumn, List<String> columns, String scope, boolean bytes) {}

  List<FreeText> texts();
}
