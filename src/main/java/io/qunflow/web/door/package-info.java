/**
 * Members' pages: no login, a link is enough. Written for the phone, without an outside resource,
 * working without JavaScript.
 *
 * <p><b>A page behind a personal link.</b> {@code GET /m/{token}} shows the page of the link's
 * purpose, which is at {@code /m/{token}/}{@link io.qunflow.operations.link.LinkPurpose#path()}.
 * Its controller lives in this package or below and takes the verified link as an argument:
 *
 * <pre>{@code
 * @Controller
 * class ConsentPages {
 *   @GetMapping("/m/{token}/home/consents")
 *   String show(@For(LinkPurpose.HOME) DoorVisit visit, Model model) {
 *     model.addAttribute("consents", consents.find(visit.member()));
 *     return "door/consents";
 *   }
 *   @PostMapping("/m/{token}/home/consents")
 *   String save(@For(LinkPurpose.HOME) DoorVisit visit, …) {
 *     return "redirect:" + visit.path("/home/consents?saved");
 *   }
 * }
 * }</pre>
 *
 * A link that is forged, expired, revoked, for another purpose, or whose member is gone never gets
 * there: the visitor sees one page for all of it. The model has {@code visit} (token, community,
 * who). GET must change nothing: scanners follow links.
 *
 * <p><b>A page behind a group link</b> is at {@code /g/{code}/questionnaire}, {@code
 * /g/{code}/check-in}, {@code /g/{code}/class} or {@code /g/{code}/application} and takes a {@link
 * io.qunflow.web.door.GroupVisit}, which knows the community, the object and which browser it is (a
 * signed cookie), not who.
 *
 * <p><b>Forms.</b> Always {@code th:action="@{${visit.path('/home/consents')}}" method="post"}:
 * that writes the hidden CSRF field. There is no session, so no flash attributes: redirect with a
 * parameter, and show its notice. What is wrong stands at its field and what was typed is kept, so
 * a refused POST answers with the page itself (status 422), not with a redirect. A one-click
 * unsubscribe of a mail program ({@code POST /m/{token}} with {@code List-Unsubscribe=One-Click})
 * needs no CSRF token and is forwarded to the purpose's page.
 *
 * <p><b>Template.</b> Begin with
 *
 * <pre>{@code
 * <html th:replace="~{door/layout :: page(#{x.title}, ${visit.communityName}, ~{:: .content})}">
 * <body><div class="content"> … </div></body></html>
 * }</pre>
 *
 * and use these classes of {@code door.css} (no inline style or script, the policy forbids it):
 * {@code head} ({@code p.from} community, {@code h1}, {@code p.about}, {@code progress}); {@code
 * card} with {@code h2} and {@code p.hint}; {@code choice} (a label around a radio or checkbox and
 * a {@code span}), {@code choices inline} for short ones; {@code field} (label, input, select or
 * textarea); {@code wrong} (an error at its field; add it to the card too, as {@code card
 * has-wrong}); {@code notice}, {@code notice good}, {@code notice warn}; {@code facts} (a {@code
 * dl} of what is known); {@code list} ({@code ul} of links or entries with {@code strong} and
 * {@code small}); {@code bar} (the main action at the bottom, one {@code button}, optionally a
 * {@code button plain} beside it); {@code button}, {@code button plain}, {@code button danger};
 * {@code quiet} (small muted text). A {@code form[data-autosave=address]} is sent to that address
 * in the background while it is filled. Words are in {@code door.properties} and {@code
 * door_en.properties}.
 */
package io.qunflow.web.door;
