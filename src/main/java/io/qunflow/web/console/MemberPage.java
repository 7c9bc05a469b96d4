package io.qunflow.web.console;

import io.qunflow.community.AccountLink;
import io.qunflow.community.AccountLinks;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.KnownNickname;
import io.qunflow.community.LinkSuggestions;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.layer.LayerMoves;
import io.qunflow.membership.relation.Relations;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the page of one member shows, whoever asks for it. */
@Component
class MemberPage {

  private static final int MOST_SUGGESTIONS = 5;
  private static final int MOST_PAIRS = 5;
  private static final int MOST_MOVES = 20;

  private final CommunityService communities;
  private final MemberService members;
  private final AccountLinks links;
  private final LinkSuggestions suggestions;
  private final Relations relations;
  private final LayerMoves layers;
  private final RelationWords tied;
  private final LayerWords moved;
  private final Words words;

  MemberPage(
      CommunityService communities,
      MemberService members,
      AccountLinks links,
      LinkSuggestions suggestions,
      Relations relations,
      LayerMoves layers,
      RelationWords tied,
      LayerWords moved,
      Words words) {
    this.communities = communities;
    this.members = members;
    this.links = links;
    this.suggestions = suggestions;
    this.relations = relations;
    this.layers = layers;
    this.tied = tied;
    this.moved = moved;
    this.words = words;
  }

  /**
   * @param other the one at the other end
   */
  record LinkLine(AccountLink link, Member other, boolean incoming, String when, String undone) {}

  record NicknameLine(KnownNickname nickname, String from, String until) {}

  /** The member of this community with this id, else 404. */
  Member find(CommunityKey key, long id) {
    return members
        .find(new MemberId(id))
        .filter(member -> member.community().equals(key))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Fills the page with the member masked. */
  String show(CommunityKey key, Member member, Model model) throws UnknownCommunityException {
    return fill(key, member.masked(), model, false);
  }

  /** Fills the page with the member in full. */
  String showInFull(CommunityKey key, Member member, Model model) throws UnknownCommunityException {
    return fill(key, member, model, true);
  }

  private String fill(CommunityKey key, Member shown, Model model, boolean inFull)
      throws UnknownCommunityException {
    var community = communities.find(key);
    var zone = ZoneId.of(community.timeZone());
    model.addAttribute("community", community);
    model.addAttribute("member", shown);
    model.addAttribute("inFull", inFull);
    model.addAttribute("mark", Mark.of(shown));
    model.addAttribute("marks", Mark.values());
    model.addAttribute("nicknames", nicknames(shown.id(), zone));
    model.addAttribute("links", links(shown.id(), zone));
    model.addAttribute("target", links.findTarget(shown.id()).orElse(null));
    model.addAttribute("suggestions", suggestions(community, shown));
    showStanding(community.key(), shown.id(), zone, model);
    return "console/member";
  }

  /** How the member is tied with others (A6), and between which groups it moved (A7). */
  private void showStanding(CommunityKey key, MemberId member, ZoneId zone, Model model) {
    var ties = relations.findOf(key, member, MOST_PAIRS);
    model.addAttribute("tied", ties.map(Relations.OfMember::member).orElse(null));
    model.addAttribute("tiedWeeks", ties.map(of -> of.measured().weeks()).orElse(0));
    model.addAttribute(
        "tiedWith", ties.map(of -> of.pairs().stream().map(tied::line).toList()).orElse(List.of()));
    model.addAttribute(
        "moves",
        layers.findOf(key, member, MOST_MOVES).stream().map(m -> moved.line(m, zone)).toList());
  }

  private List<NicknameLine> nicknames(MemberId member, ZoneId zone) {
    return links.findNicknames(member).stream()
        .map(KnownNickname::masked)
        .map(n -> new NicknameLine(n, words.date(n.firstAt(), zone), words.date(n.lastAt(), zone)))
        .toList();
  }

  private List<LinkLine> links(MemberId member, ZoneId zone) {
    return links.findOf(member).stream()
        .map(
            link -> {
              boolean incoming = link.to().equals(member);
              return new LinkLine(
                  link,
                  members.find(incoming ? link.from() : link.to()).orElseThrow().masked(),
                  incoming,
                  words.moment(link.at(), zone),
                  link.holds() ? null : words.moment(link.undoneAt(), zone));
            })
        .toList();
  }

  private Object suggestions(Community community, Member member) {
    return member.accounts().isEmpty()
        ? List.of()
        : suggestions.findFor(community.key(), member.id(), MOST_SUGGESTIONS);
  }
}
