package io.qunflow.web.console;

import io.qunflow.community.AccessKind;
import io.qunflow.community.AccessLog;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.honour.welfare.Receiver;
import io.qunflow.honour.welfare.UnknownWelfareException;
import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.web.report.WelfareFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Receivers of a welfare round as a file, masked, so that pieces can be handed out by it (L8.2).
 */
@Controller
class WelfareFileController {

  private static final String PURPOSE = "下载发福利的名单：welfare-";
  private static final int PIECE = 500;

  private final WelfareRounds rounds;
  private final MemberService members;
  private final AccessLog accesses;

  WelfareFileController(WelfareRounds rounds, MemberService members, AccessLog accesses) {
    this.rounds = rounds;
    this.members = members;
    this.accesses = accesses;
  }

  /**
   * In the order of the choice, piece by piece, so that many of them need no room. Names members,
   * so it leaves a row in the log.
   */
  @ForMemberReaders
  @GetMapping("/communities/{key}/welfare/{id:\\d+}/receivers.csv")
  void export(
      @PathVariable CommunityKey key,
      @PathVariable long id,
      Principal person,
      HttpServletResponse answer)
      throws UnknownWelfareException, IOException {
    var round = rounds.find(id);
    if (!round.community().equals(key)) {
      throw new UnknownWelfareException(id);
    }
    accesses.record(
        person.getName(), key, AccessKind.MEMBER, null, PURPOSE + id, round.receivers());
    answer.setContentType("text/csv;charset=UTF-8");
    answer.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    answer.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"welfare-" + id + ".csv\"");
    var out = new OutputStreamWriter(answer.getOutputStream(), StandardCharsets.UTF_8);
    var file = new WelfareFile(out);
    for (int page = 0; page * PIECE < round.receivers(); page++) {
      var some = rounds.findReceivers(round, Optional.empty(), false, page, PIECE);
      var known =
          members.findAll(some.stream().map(Receiver::member).toList()).stream()
              .collect(Collectors.toMap(Member::id, member -> member));
      for (var receiver : some) {
        file.add(receiver, Optional.ofNullable(known.get(receiver.member())));
      }
    }
    out.flush();
  }
}
