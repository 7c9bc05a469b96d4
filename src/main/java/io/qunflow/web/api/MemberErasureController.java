package io.qunflow.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.MemberData;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.ReasonMissingException;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.community.erasure.MemberErasure;
import io.qunflow.shared.BusinessException;
import io.qunflow.web.MemberDataFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a member may ask for: everything that is held (PIPL 45), and that it goes (PIPL 47). */
@RestController
@RequestMapping("/api/v1/members/{id}")
@Tag(name = "Members")
class MemberErasureController {

  private final MemberErasure erasure;
  private final MemberService members;
  private final MemberData data;
  private final ObjectMapper json;

  MemberErasureController(
      MemberErasure erasure, MemberService members, MemberData data, ObjectMapper json) {
    this.erasure = erasure;
    this.members = members;
    this.data = data;
    this.json = json;
  }

  record Reason(String reason) {}

  /**
   * @param pseudonym what the person is called from now on
   * @param members the member and those linked to it
   * @param texts texts of others in which a name was replaced
   */
  record View(String pseudonym, List<Long> members, int texts) {}

  @PostMapping("/erase")
  @Operation(
      summary = "Erases the person for good",
      description =
          "Names, facts, texts, answers and consents of the member and of those linked to it go,"
              + " its names in what others wrote too; figures stay. A repeat changes nothing."
              + " The reason is kept in the audit.")
  View erase(@PathVariable long id, @RequestBody Reason reason, Principal person)
      throws BusinessException {
    var erased =
        erasure.erase(new MemberErasure.Order(new MemberId(id), person.getName(), reason.reason()));
    return new View(
        erased.pseudonym(),
        erased.members().stream().map(MemberId::value).toList(),
        erased.texts());
  }

  @GetMapping(value = "/export", produces = "application/json")
  @Operation(
      summary = "Everything that is held about the member as a file",
      description = "Leaves a row in the audit with the reason.")
  void export(
      @PathVariable long id,
      @RequestParam(defaultValue = "REST：导出本人资料") String reason,
      Principal person,
      HttpServletResponse response)
      throws UnknownMemberException, ReasonMissingException, IOException {
    var member =
        members
            .find(new MemberId(id))
            .orElseThrow(() -> new UnknownMemberException(new MemberId(id)));
    var stated = ReasonMissingException.check(reason);
    new MemberDataFile(data, json)
        .write(
            new MemberData.Inquiry(member.community(), member.id(), person.getName(), stated),
            response);
  }
}
