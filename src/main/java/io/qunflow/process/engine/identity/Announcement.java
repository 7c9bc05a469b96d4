package io.qunflow.process.engine.identity;

import java.io.PrintStream;

/**
 * The few lines a person needs after the start. Printed, not logged: a password is no log entry.
 */
final class Announcement {

  private final PrintStream out;

  Announcement(PrintStream out) {
    this.out = out;
  }

  /** Once, as soon as it holds: nobody can read it anywhere later. */
  void firstPassword(String password) {
    out.println();
    out.println("  ──────────────────────────────────────────────────────────────");
    out.println("  首次登录 / first sign-in (只显示这一次，登录后须修改 / shown once, must be changed)");
    out.println("    用户 user: " + FirstStart.ADMIN);
    out.println("    密码 password: " + password);
    out.println("  ──────────────────────────────────────────────────────────────");
    out.println();
    out.flush();
  }

  void address(String address) {
    out.println();
    out.println("  群流 Qunflow 已启动 / is running: " + address);
    out.println();
    out.flush();
  }
}
