package io.qunflow.membership.kol;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members with a say: invited, found, and what was seen of them (A5). */
@Service
public class Kols {

  private static final int MOST_TEXT = 500;
  private static final int MOST_REWARD = 200;
  private static final int MOST_SERVING = 100;

  private final KolMapper kols;
  private final ObjectProvider<KolProcess> process;
  private final KolProperties properties;
  private final Clock clock;

  Kols(KolMapper kols, ObjectProvider<KolProcess> process, KolProperties properties, Clock clock) {
    this.kols = kols;
    this.process = process;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Starts the programme for a member with the invitation.
   *
   * @param by account of the person
   * @throws KolExistsException if the member is in it
   */
  @Transactional(rollbackFor = Exception.class)
  public long invite(NewKol given, String by) throws InvalidKolException, KolExistsException {
    var stripped =
        new NewKol(
            given.community(),
            given.member(),
            given.way(),
            required(
                Wording.of("做什么、什么算越界", "What they do, and what is overreaching"),
                given.duties(),
                MOST_TEXT),
            required(
                Wording.of("每期的报酬", "What they are paid each term"), given.reward(), MOST_REWARD));
    var made = new KolMapper.Made();
    try {
      kols.insert(made, stripped, by, clock.instant());
    } catch (DuplicateKeyException e) {
      throw new KolExistsException();
    }
    process.getObject().start(kols.find(made.id).orElseThrow());
    return made.id;
  }

  /**
   * @throws UnknownKolException if there is none, or of another community
   */
  @Transactional(readOnly = true)
  public Kol find(CommunityKey community, long id) throws UnknownKolException {
    return kols.find(id)
        .filter(kol -> kol.community().equals(community))
        .orElseThrow(() -> new UnknownKolException(id));
  }

  /** Those who serve now, latest first; at most 100. */
  @Transactional(readOnly = true)
  public List<Kol> findServing(CommunityKey community) {
    return kols.findPage(community, KolState.SERVING, 0, MOST_SERVING);
  }

  /**
   * Running ones first, then the latest first.
   *
   * @param page from 0
   * @param size from 1 to 1,000
   */
  @Transactional(readOnly = true)
  public List<Kol> findPage(CommunityKey community, int page, int size) {
    if (page < 0 || size < 1 || size > 1000) {
      throw new IllegalArgumentException("page " + page + ", size " + size);
    }
    return kols.findPage(community, null, (long) page * size, size);
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<KolTerm> findTerms(long id) {
    return kols.findTerms(id);
  }

  /** What was noted in all terms, the latest first. */
  @Transactional(readOnly = true)
  public List<KolOverreach> findOverreaches(long id) {
    return kols.findOverreaches(id);
  }

  /**
   * Notes that a person saw the KOL overreach. As many as the rule names within a term end it at
   * once.
   *
   * @param note what happened, 1 to 500 characters
   * @return how many there are in this term
   */
  @Transactional(rollbackFor = Exception.class)
  public int noteOverreach(CommunityKey community, long id, String note, String by)
      throws UnknownKolException, InvalidKolException {
    kols.lock(id);
    var kol = find(community, id);
    var stripped = required(Wording.of("做了什么", "What happened"), note, MOST_TEXT);
    var terms = kols.findTerms(id);
    if (kol.state() != KolState.SERVING || terms.isEmpty()) {
      throw new InvalidKolException(
          Wording.of("只有任期中的意见领袖才记越界。", "Overreaching is noted of a KOL who serves."));
    }
    kols.insertOverreach(id, stripped, by, clock.instant());
    int count =
        kols.countOverreaches(id, KolTerm.overreachesSince(terms), clock.instant().plusMillis(1));
    if (count >= properties.overreaches()) {
      process.getObject().endTermForOverreaching(kol);
    }
    return count;
  }

  private static String required(Wording what, String text, int most) throws InvalidKolException {
    var stripped = text == null ? "" : text.replace("\r\n", "\n").strip();
    if (stripped.isEmpty() || stripped.length() > most) {
      throw new InvalidKolException(
          Wording.of("%s要写 1 到 %d 个字。", "%s: write 1 to %d characters.", what, most));
    }
    return stripped;
  }
}
