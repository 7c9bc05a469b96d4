package io.qunflow.community;

import io.qunflow.shared.BusinessException;

/** Two members cannot be made one, or a link cannot be taken back. */
public class LinkRefusedException extends BusinessException {

  public static final String SAME_MEMBER = "SAME_MEMBER";
  public static final String OTHER_COMMUNITY = "OTHER_COMMUNITY";
  public static final String MEMBER_LINKED = "MEMBER_LINKED";
  public static final String MEMBER_HAS_LINKS = "MEMBER_HAS_LINKS";
  public static final String NO_ACCOUNT = "NO_ACCOUNT";
  public static final String ALREADY_UNDONE = "ALREADY_UNDONE";

  private LinkRefusedException(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  static LinkRefusedException sameMember(MemberRow member) {
    return new LinkRefusedException(
        Kind.INVALID, SAME_MEMBER, "“%s”不能和自己合并。请选另一位成员。".formatted(shown(member)));
  }

  static LinkRefusedException otherCommunity(MemberRow from, MemberRow to) {
    return new LinkRefusedException(
        Kind.INVALID,
        OTHER_COMMUNITY,
        "“%s”在社群 %s，“%s”在社群 %s；只能合并同一个社群里的成员。"
            .formatted(shown(from), from.community(), shown(to), to.community()));
  }

  static LinkRefusedException alreadyLinked(MemberRow member, MemberRow target) {
    return new LinkRefusedException(
        Kind.CONFLICT,
        MEMBER_LINKED,
        "“%1$s”已经并到“%2$s”名下。要改的话先撤销那一次，或者直接和“%2$s”合并。".formatted(shown(member), shown(target)));
  }

  static LinkRefusedException hasLinks(MemberRow member) {
    return new LinkRefusedException(
        Kind.CONFLICT,
        MEMBER_HAS_LINKS,
        "“%1$s”名下已经并进了别的账号，不能再并走。请反过来把另一位并到“%1$s”名下，或者先撤销。".formatted(shown(member)));
  }

  static LinkRefusedException noAccount(MemberRow member) {
    return new LinkRefusedException(
        Kind.CONFLICT, NO_ACCOUNT, "“%s”名下没有账号，没有可以合并的。".formatted(shown(member)));
  }

  static LinkRefusedException alreadyUndone(long link) {
    return new LinkRefusedException(
        Kind.CONFLICT, ALREADY_UNDONE, "合并 %d 已经撤销过了。请刷新页面看现在的情况。".formatted(link));
  }

  private static String shown(MemberRow member) {
    return AccountMask.maskNickname(member.nickname());
  }
}
