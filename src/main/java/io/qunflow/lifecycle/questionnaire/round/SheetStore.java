package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownMemberException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Sheets as rows: found, held, made once. */
@Component
class SheetStore {

  private static final int MOST_NICKNAME = 190;

  private final SheetMapper sheets;
  private final Clock clock;

  SheetStore(SheetMapper sheets, Clock clock) {
    this.sheets = sheets;
    this.clock = clock;
  }

  Sheet find(long sheet) throws UnknownSheetException {
    return known(sheet, sheets.find(sheet));
  }

  Optional<Sheet> find(long round, MemberId member) {
    return sheets.findByMember(round, member).map(SheetRow::toSheet);
  }

  Optional<Sheet> findLatestByBrowser(String browser) {
    return sheets.findLatestByBrowser(browser).map(SheetRow::toSheet);
  }

  Optional<Sheet> findByBrowser(long round, String browser) {
    return sheets.findByBrowser(round, browser).map(SheetRow::toSheet);
  }

  /** Held until the end of the transaction. */
  Sheet lock(long sheet) throws UnknownSheetException {
    return known(sheet, sheets.lock(sheet));
  }

  /** A sheet for a member who had none; false where somebody was a moment earlier. */
  boolean insert(long round, MemberId member, SheetSource source) {
    return insert(round, member, null, null, source);
  }

  /** The same for a browser that came by a group link; the member may be unknown. */
  boolean insertForBrowser(long round, MemberId member, String browser, String nickname) {
    return insert(round, member, browser, nickname, SheetSource.GROUP);
  }

  /** Who only typed the member's nickname waits until somebody says whose sheet it is. */
  void giveWay(long round, MemberId member) {
    sheets.updateClaimsUnknown(round, member, cut(sheets.findNickname(member)));
  }

  static String cut(String nickname) {
    return nickname.substring(0, Math.min(nickname.length(), MOST_NICKNAME));
  }

  private boolean insert(
      long round, MemberId member, String browser, String nickname, SheetSource source) {
    try {
      sheets.insert(round, member, browser, nickname, source, clock.instant());
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  Sheet update(long sheet, SheetState state) throws UnknownSheetException {
    var now = clock.instant();
    sheets.updateState(
        sheet, String.valueOf(state.code()), now, state == SheetState.COMPLETE ? now : null);
    return find(sheet);
  }

  /** Only members of the round's community answer in it. */
  void requireMember(Round round, MemberId member) throws UnknownMemberException {
    if (sheets.findCommunity(member).filter(round.community()::equals).isEmpty()) {
      throw new UnknownMemberException(member);
    }
  }

  private static Sheet known(long sheet, Optional<SheetRow> row) throws UnknownSheetException {
    return row.map(SheetRow::toSheet).orElseThrow(() -> new UnknownSheetException(sheet));
  }
}
