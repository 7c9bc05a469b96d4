package io.qunflow.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** The groups there are: what a person may do, and what a person is good at. */
public final class Roles {

  public static final String OPERATOR = "operator";
  public static final String DESIGNER = "designer";
  public static final String PUBLISHER = "publisher";
  public static final String SCHEDULER = "scheduler";
  public static final String AUDITOR = "auditor";
  public static final String ADMIN = "admin";

  private Roles() {}

  /** Roles by id with their Chinese names, in the order to be shown. */
  public static Map<String, String> roles() {
    var roles = new LinkedHashMap<String, String>();
    roles.put(OPERATOR, "运营");
    roles.put(DESIGNER, "流程设计");
    roles.put(PUBLISHER, "流程发布");
    roles.put(SCHEDULER, "定时活动");
    roles.put(AUDITOR, "审计");
    roles.put(ADMIN, "管理员");
    return roles;
  }

  /** Skills by id with their Chinese names; the candidate groups of tasks. */
  public static Map<String, String> skills() {
    var skills = new LinkedHashMap<String, String>();
    skills.put("content", "内容");
    skills.put("event", "活动");
    skills.put("user", "用户");
    skills.put("product", "产品");
    skills.put("data", "数据");
    skills.put("bd", "商务");
    return skills;
  }
}
