package io.qunflow.process.engine;

import io.qunflow.community.FreeTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people wrote into forms, tasks and comments, and what errors quoted of it. */
@Component
class EngineTexts implements FreeTexts {

  /** A process belongs to the community it is about, or says so in a variable. */
  private static final String INSTANCES =
      "(SELECT p.PROC_INST_ID_ FROM ACT_HI_PROCINST p WHERE p.BUSINESS_KEY_ = :community UNION"
          + " SELECT v.PROC_INST_ID_ FROM ACT_HI_VARINST v WHERE v.NAME_ = 'communityKey'"
          + " AND v.TEXT_ = :community)";

  private static final String OF_INSTANCE = "PROC_INST_ID_ IN " + INSTANCES;

  /** Keys and ids say what a process is about; it must not lose that to somebody's nickname. */
  private static final String NO_KEY =
      OF_INSTANCE + " AND NAME_ NOT LIKE '%Key' AND NAME_ NOT LIKE '%Id'";

  private static final String OF_JOB = "PROCESS_INSTANCE_ID_ IN " + INSTANCES;

  private static final String OF_DECISION =
      "DEC_INST_ID_ IN (SELECT d.ID_ FROM ACT_HI_DECINST d WHERE d." + OF_INSTANCE + ")";

  private static final String BYTES =
      "ID_ IN (SELECT BYTEARRAY_ID_ FROM ACT_RU_VARIABLE WHERE "
          + OF_INSTANCE
          + " UNION SELECT BYTEARRAY_ID_ FROM ACT_HI_VARINST WHERE "
          + OF_INSTANCE
          + " UNION SELECT BYTEARRAY_ID_ FROM ACT_HI_DETAIL WHERE "
          + OF_INSTANCE
          + " UNION SELECT EXCEPTION_STACK_ID_ FROM ACT_RU_JOB WHERE "
          + OF_JOB
          + " UNION SELECT JOB_EXCEPTION_STACK_ID_ FROM ACT_HI_JOB_LOG WHERE "
          + OF_JOB
          + " UNION SELECT BYTEARRAY_ID_ FROM ACT_HI_DEC_IN WHERE "
          + OF_DECISION
          + " UNION SELECT BYTEARRAY_ID_ FROM ACT_HI_DEC_OUT WHERE "
          + OF_DECISION
          + ")";

  @Override
  public List<FreeText> texts() {
    return List.of(
        text("ACT_RU_VARIABLE", NO_KEY, "TEXT_", "TEXT2_"),
        text("ACT_HI_VARINST", NO_KEY, "TEXT_", "TEXT2_"),
        text("ACT_HI_DETAIL", NO_KEY, "TEXT_", "TEXT2_"),
        text("ACT_RU_TASK", OF_INSTANCE, "NAME_", "DESCRIPTION_"),
        text("ACT_HI_TASKINST", OF_INSTANCE, "NAME_", "DESCRIPTION_", "DELETE_REASON_"),
        text("ACT_HI_PROCINST", OF_INSTANCE, "DELETE_REASON_"),
        text("ACT_HI_ATTACHMENT", OF_INSTANCE, "NAME_", "DESCRIPTION_", "URL_"),
        text("ACT_HI_OP_LOG", OF_INSTANCE, "ORG_VALUE_", "NEW_VALUE_", "ANNOTATION_"),
        text("ACT_RU_INCIDENT", OF_INSTANCE, "INCIDENT_MSG_", "ANNOTATION_"),
        text("ACT_HI_INCIDENT", OF_INSTANCE, "INCIDENT_MSG_", "ANNOTATION_"),
        text("ACT_RU_JOB", OF_JOB, "EXCEPTION_MSG_"),
        text("ACT_HI_JOB_LOG", OF_JOB, "JOB_EXCEPTION_MSG_"),
        text("ACT_HI_DEC_IN", OF_DECISION, "TEXT_", "TEXT2_"),
        text("ACT_HI_DEC_OUT", OF_DECISION, "TEXT_", "TEXT2_"),
        text("ACT_HI_COMMENT", OF_INSTANCE, "MESSAGE_"),
        bytes("ACT_HI_COMMENT", OF_INSTANCE, "FULL_MSG_"),
        bytes("ACT_GE_BYTEARRAY", BYTES, "BYTES_"));
  }

  private static FreeText text(String table, String scope, String... columns) {
    return new FreeText(table, "ID_", List.of(columns), scope, false);
  }

  private static FreeText bytes(String table, String scope, String column) {
    return new FreeText(table, "ID_", List.of(column), scope, true);
  }
}
