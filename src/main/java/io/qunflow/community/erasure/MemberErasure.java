package io.qunflow.community.erasure;

import io.qunflow.community.AccessKind;
import io.qunflow.community.AccessLog;
import io.qunflow.community.AccountLinks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.FreeTexts;
import io.qunflow.community.FreeTexts.FreeText;
import io.qunflow.community.Member;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.MemberErased;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.ReasonMissingException;
import io.qunflow.community.UnknownMemberException;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person (PIPL 47, GDPR 17): every module's data of the member and those linked to it, its
 * names in what others wrote, and the engine's history, all in one transaction. What figures and
 * books count stays under a pseudonym. A later file does not bring the name back.
 */
@Service
public class MemberErasure {

  private static final Logger LOG = LoggerFactory.getLogger(MemberErasure.class);

  private final List<MemberDataSource> sources;
  private final ObjectProvider<FreeTexts> texts;
  private final MemberService members;
  private final AccountLinks links;
  private final ErasedNames names;
  private final AccessLog log;
  private final ApplicationEventPublisher events;
  private final NamedParameterJdbcTemplate sql;
  private final Clock clock;

  MemberErasure(
      List<MemberDataSource> sources,
      ObjectProvider<FreeTexts> texts,
      MemberService members,
      AccountLinks links,
      ErasedNames names,
      AccessLog log,
      ApplicationEventPublisher events,
      JdbcTemplate jdbc,
      Clock clock) {
    this.sources = sources;
    this.texts = texts;
    this.members = members;
    this.links = links;
    this.names = names;
    this.log = log;
    this.events = events;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
    this.clock = clock;
  }

  /** Whom to erase, who does it, and why. */
  public record Order(MemberId member, String person, String reason) {}

  /**
   * Erases the person for good. Repeatable: what is erased already stays so.
   *
   * @throws ReasonMissingException without a reason of 2 to 200 characters; nothing was changed
   * @throws ErasureBusyException while a file is imported; nothing was changed
   */
  @Transactional(rollbackFor = Exception.class)
  public Erased erase(Order order)
      throws UnknownMemberException, ReasonMissingException, ErasureBusyException {
    var reason = ReasonMissingException.check(order.reason());
    var id = links.findTarget(order.member()).orElse(order.member());
    var community = find(id).community();
    lock(community);
    var person = person(find(id));
    if (person.isErased(sql)) {
      return new Erased(person.pseudonym(), person.members(), 0);
    }
    var redaction = new Redaction(person.pseudonyms());
    new Tombstones(sql, names).set(person);
    var parameters = person.parameters().addValue("now", clock.millis());
    sources.stream()
        .flatMap(source -> source.erasures().stream())
        .forEach(erasure -> sql.update(erasure.sql(), parameters));
    int replaced = new TextSweep(sql, community, redaction).sweep(textColumns());
    log.recordWith(
        order.person(), community, AccessKind.ERASURE, id, redaction.text(reason), replaced);
    events.publishEvent(new MemberErased(community, person.members()));
    LOG.info("Erased member {} of {}: {} texts of others changed", id.value(), community, replaced);
    return new Erased(person.pseudonym(), person.members(), replaced);
  }

  private Member find(MemberId id) throws UnknownMemberException {
    return members.find(id).orElseThrow(() -> new UnknownMemberException(id));
  }

  /** The same rows as an import locks, so that none brings the name back meanwhile. */
  private void lock(CommunityKey community) throws ErasureBusyException {
    try {
      sql.getJdbcOperations()
          .queryForList(
              "SELECT id FROM chat_group WHERE community_key = ? ORDER BY id FOR UPDATE",
              Long.class,
              community.value());
    } catch (PessimisticLockingFailureException | QueryTimeoutException e) {
      LOG.debug("Locked by an import", e);
      throw new ErasureBusyException(community);
    }
  }

  private ErasedPerson person(Member member) {
    return ErasedPerson.read(sql, member.community(), links.findAllOf(member.id()), sources);
  }

  private List<FreeText> textColumns() {
    ConnectionCallback<List<FreeText>> own =
        (Connection connection) -> new TextColumns(connection).find();
    return Stream.concat(
            sql.getJdbcTemplate().execute(own).stream(),
            texts.orderedStream().flatMap(owner -> owner.texts().stream()))
        .toList();
  }
}
