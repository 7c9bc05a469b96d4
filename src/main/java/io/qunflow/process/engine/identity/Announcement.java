package io.qunflow.process.engine.identity;

import java.io.PrintStream;
import java.util.Optional;

/**
 * The few lines a person needs after the start. Printed, not logged: a password is no log entry.
 */
final class Announcement {

  private static final PrintStream OUT = System.out;

  private Announcement() {}

  static void print(String address, Optional<String> firstPassword) {
    OUT.println();
    OUT.println("  群流 Qunflow 已启动 / is running: " + address);
    firstPassword.ifPresent(
        password -> {
          OUT.println();
          OUT.println("  首次登录 / first sign-in (只显示这一次，登录后须修改 / shown once, must be changed)");
          OUT.println("    用户 user: " + FirstStart.ADMIN);
          OUT.println("    密码 password: " + password);
        });
    OUT.println();
  }
}
