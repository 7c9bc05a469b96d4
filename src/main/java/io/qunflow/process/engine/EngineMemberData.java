package io.qunflow.process.engine;

import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers in forms that are one of the member's names, as the engine keeps them for a while. */
@Component
@Order(5)
class EngineMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "process_variables",
            Set.of("act_hi_varinst.text_"),
            "SELECT v.NAME_ AS name, v.TEXT_ AS text, v.CREATE_TIME_ AS created_at"
                + " FROM ACT_HI_VARINST v JOIN ACT_HI_PROCINST p ON p.ID_ = v.PROC_INST_ID_"
                + " WHERE v.TEXT_ IN (:names) AND p.BUSINESS_KEY_ IN"
                + " (SELECT m.community_key FROM member m WHERE m.id IN (:members))"));
  }
}
