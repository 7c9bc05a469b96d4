package io.qunflow.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.Account;
import io.qunflow.community.AccountLink;
import io.qunflow.community.AccountLinks;
import io.qunflow.community.AccountReveal;
import io.qunflow.community.KnownNickname;
import io.qunflow.community.LinkRefusedException;
import io.qunflow.community.LinkSuggestion;
import io.qunflow.community.LinkSuggestions;
import io.qunflow.community.Member;
import io.qunflow.community.MemberData;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.ReasonMissingException;
import io.qunflow.community.UnknownLinkException;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.web.MemberDataFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/members/{id}")
@Tag(name = "Members")
class MemberController {

  private static final int MOST_SUGGESTIONS = 20;

  private final MemberService members;
  private final AccountLinks links;
  private final LinkSuggestions suggestions;
  private final AccountReveal reveal;
  private final MemberData data;
  private final ObjectMapper json;

  MemberController(
      MemberService members,
      AccountLinks links,
      LinkSuggestions suggestions,
      AccountReveal reveal,
      MemberData data,
      ObjectMapper json) {
    this.members = members;
    this.links = links;
    this.suggestions = suggestions;
    this.reveal = reveal;
    this.data = data;
    this.json = json;
  }

  /**
   * @param linkedTo the member who has this one's accounts now; absent if it has its own
   * @param linkedFacts keys of facts that are known through a link only
   */
  record View(
      long id,
      String community,
      String nickname,
      Long linkedTo,
      List<Account> accounts,
      Map<String, String> facts,
      Set<String> linkedFacts,
      List<KnownNickname> nicknames) {}

  record LinkView(
      long id,
      long from,
      long to,
      int accounts,
      String by,
      Object at,
      String undoneBy,
      Object undoneAt) {

    static LinkView of(AccountLink link) {
      return new LinkView(
          link.id(),
          link.from().value(),
          link.to().value(),
          link.accounts(),
          link.by(),
          link.at(),
          link.undoneBy(),
          link.undoneAt());
    }
  }

  /**
   * @param keep who would get the accounts
   * @param other whose accounts would go over
   * @param reason same_contact, nickname_only, same_nickname or former_nickname
   */
  record SuggestionView(
      long keep,
      String keepNickname,
      long other,
      String otherNickname,
      String reason,
      String text) {

    static SuggestionView of(LinkSuggestion pair) {
      return new SuggestionView(
          pair.keep().id().value(),
          pair.keep().nickname(),
          pair.other().id().value(),
          pair.other().nickname(),
          pair.reason().name().toLowerCase(Locale.ROOT),
          pair.text());
    }
  }

  record Links(List<LinkView> links, List<SuggestionView> suggestions) {}

  /**
   * @param from the member whose accounts go over to the one of the address
   */
  record NewLink(long from) {}

  record Created(long id) {}

  record Reason(String reason) {}

  record Accounts(List<Account> accounts, Map<String, String> facts) {}

  @GetMapping
  @Operation(summary = "One member, accounts and contacts masked")
  View member(@PathVariable long id) throws UnknownMemberException {
    var member = known(id);
    var shown = member.masked();
    return new View(
        id,
        member.community().value(),
        shown.nickname(),
        links.findTarget(member.id()).map(MemberId::value).orElse(null),
        shown.accounts(),
        shown.facts(),
        shown.linkedFacts(),
        links.findNicknames(member.id()).stream().map(KnownNickname::masked).toList());
  }

  @PostMapping("/accounts")
  @Operation(summary = "The accounts and facts in full; the reason is kept in the audit")
  Accounts accounts(@PathVariable long id, @RequestBody Reason reason, Principal person)
      throws UnknownMemberException, ReasonMissingException {
    var member = reveal.reveal(new MemberId(id), person.getName(), reason.reason());
    return new Accounts(member.accounts(), member.facts());
  }

  @GetMapping("/links")
  @Operation(summary = "Links of the member's accounts, and who may be the same person")
  Links links(@PathVariable long id) throws UnknownMemberException {
    var member = known(id);
    return new Links(
        links.findOf(member.id()).stream().map(LinkView::of).toList(),
        suggestions.findFor(member.community(), member.id(), MOST_SUGGESTIONS).stream()
            .map(SuggestionView::of)
            .toList());
  }

  @PostMapping("/links")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Says that the accounts of another member are this one's")
  Created link(@PathVariable long id, @RequestBody NewLink link, Principal person)
      throws UnknownMemberException, LinkRefusedException {
    return new Created(links.link(new MemberId(link.from()), new MemberId(id), person.getName()));
  }

  @DeleteMapping("/links/{link}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes a link back; everything is as before it")
  void undo(@PathVariable long id, @PathVariable long link, Principal person)
      throws UnknownMemberException, UnknownLinkException, LinkRefusedException {
    var member = known(id).id();
    if (links.findOf(member).stream().noneMatch(known -> known.id() == link)) {
      throw new UnknownLinkException(link);
    }
    links.undo(link, person.getName());
  }

  @PutMapping("/not-the-same/{other}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Says that a member who is proposed is another person",
      description = "Only something that was not known by now proposes them again. Repeatable.")
  void dismiss(@PathVariable long id, @PathVariable long other, Principal person)
      throws UnknownMemberException {
    var member = known(id);
    suggestions.dismiss(member.community(), member.id(), known(other).id(), person.getName());
  }

  @DeleteMapping("/not-the-same/{other}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes that back; they are proposed again if anything speaks for it")
  void restore(@PathVariable long id, @PathVariable long other) throws UnknownMemberException {
    suggestions.restore(known(id).id(), known(other).id());
  }

  @GetMapping(value = "/data", produces = "application/json")
  @Operation(
      summary = "Everything that is held about the member, in full",
      description = "Leaves a row in the audit with the reason.")
  void data(
      @PathVariable long id,
      @RequestParam(defaultValue = "REST：导出本人资料") String reason,
      Principal person,
      HttpServletResponse response)
      throws UnknownMemberException, ReasonMissingException, IOException {
    var member = known(id);
    var inquiry =
        new MemberData.Inquiry(
            member.community(),
            member.id(),
            person.getName(),
            ReasonMissingException.check(reason));
    new MemberDataFile(data, json).write(inquiry, response);
  }

  private Member known(long id) throws UnknownMemberException {
    var member = new MemberId(id);
    return members.find(member).orElseThrow(() -> new UnknownMemberException(member));
  }
}
