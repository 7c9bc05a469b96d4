package io.qunflow.community;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Two members cannot be made one, or a link cannot be taken back. */
public class LinkRefusedException extends BusinessException {

  public static final String SAME_MEMBER = "SAME_MEMBER";
  public static final String OTHER_COMMUNITY = "OTHER_COMMUNITY";
  public static final String MEMBER_LINKED = "MEMBER_LINKED";
  public static final String MEMBER_HAS_LINKS = "MEMBER_HAS_LINKS";
  public static final String NO_ACCOUNT = "NO_ACCOUNT";
  public static final String ALREADY_UNDONE = "ALREADY_UNDONE";

  private LinkRefusedException(Kind kind, String code, Wording message) {
    super(kind, code, message);
  }

  static LinkRefusedException sameMember(MemberRow member) {
    return new LinkRefusedException(
        Kind.INVALID,
        SAME_MEMBER,
        Wording.of(
            "“%s”不能和自己合并。请选另一位成员。",
            "“%s” cannot be merged with themselves. Choose another member.", shown(member)));
  }

  static LinkRefusedException otherCommunity(MemberRow from, MemberRow to) {
    return new LinkRefusedException(
        Kind.INVALID,
        OTHER_COMMUNITY,
        Wording.of(
            "“%s”在社群 %s，“%s”在社群 %s；只能合并同一个社群里的成员。",
            "“%s” is in community %s, “%s” in community %s; only members of one community can be merged.",
            shown(from),
            from.community(),
            shown(to),
            to.community()));
  }

  static LinkRefusedException alreadyLinked(MemberRow member, MemberRow target) {
    return new LinkRefusedException(
        Kind.CONFLICT,
        MEMBER_LINKED,
        Wording.of(
            "“%1$s”已经并到“%2$s”名下。要改的话先撤销那一次，或者直接和“%2$s”合并。",
            "“%1$s” was merged into “%2$s” already. To change that, undo it first, or merge with “%2$s”.",
            shown(member),
            shown(target)));
  }

  static LinkRefusedException hasLinks(MemberRow member) {
    return new LinkRefusedException(
        Kind.CONFLICT,
        MEMBER_HAS_LINKS,
        Wording.of(
            "“%1$s”名下已经并进了别的账号，不能再并走。请反过来把另一位并到“%1$s”名下，或者先撤销。",
            "Other accounts were merged into “%1$s”, so it cannot be merged away. Merge the other member into “%1$s”, or undo those first.",
            shown(member)));
  }

  static LinkRefusedException noAccount(MemberRow member) {
    return new LinkRefusedException(
        Kind.CONFLICT,
        NO_ACCOUNT,
        Wording.of(
            "“%s”名下没有账号，没有可以合并的。",
            "“%s” has no account, so there is nothing to merge.", shown(member)));
  }

  static LinkRefusedException alreadyUndone(long link) {
    return new LinkRefusedException(
        Kind.CONFLICT,
        ALREADY_UNDONE,
        Wording.of(
            "合并 %d 已经撤销过了。请刷新页面看现在的情况。",
            "Merge %d was undone already. Reload the page to see how it is now.", link));
  }

  private static String shown(MemberRow member) {
    return AccountMask.maskNickname(member.nickname());
  }
}
