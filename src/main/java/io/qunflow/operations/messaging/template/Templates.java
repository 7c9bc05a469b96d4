package io.qunflow.operations.messaging.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of a community: those that ship, unless the community wrote its own. */
@Service
public class Templates {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final int MOST_NAME = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TemplateMapper templates;
  private final StandardTemplates shipped;
  private final CommunityService communities;
  private final Clock clock;

  Templates(
      TemplateMapper templates,
      StandardTemplates shipped,
      CommunityService communities,
      Clock clock) {
    this.templates = templates;
    this.shipped = shipped;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * The version that counts now.
   *
   * @throws UnknownTemplateException if neither the community nor the product has it
   */
  @Transactional(readOnly = true)
  public MessageTemplate find(CommunityKey community, String key) throws UnknownTemplateException {
    return templates
        .find(community, key)
        .map(Templates::template)
        .or(() -> Optional.ofNullable(shipped.findAll().get(key)))
        .orElseThrow(() -> new UnknownTemplateException(community, key));
  }

  /** The version that counts now of each: first those that ship, then the community's own. */
  @Transactional(readOnly = true)
  public List<MessageTemplate> findAll(CommunityKey community) {
    var own = new TreeMap<String, MessageTemplate>();
    templates.findLatest(community).forEach(row -> own.put(row.templateKey(), template(row)));
    var all = new ArrayList<MessageTemplate>();
    shipped
        .findAll()
        .forEach((key, one) -> all.add(Optional.ofNullable(own.remove(key)).orElse(one)));
    all.addAll(own.values());
    return all;
  }

  /** What the community wrote, newest first, at most 50; last the one that ships, if any. */
  @Transactional(readOnly = true)
  public List<MessageTemplate> findVersions(CommunityKey community, String key) {
    var all =
        new ArrayList<>(
            templates.findVersions(community, key).stream().map(Templates::template).toList());
    Optional.ofNullable(shipped.findAll().get(key)).ifPresent(all::add);
    return all;
  }

  /**
   * What is wrong with a text for such a message; empty if it can be kept.
   *
   * @return {@code subject} or {@code body} → every mistake in it
   */
  public Map<String, Wording> check(MessageText text, MessageKind kind) {
    return TemplateText.check(text, kind);
  }

  /**
   * Keeps a new version, which counts from now on; messages that were ordered before keep theirs.
   * The same once more is not kept again.
   *
   * @throws InvalidTemplateException names each mistake, an unknown variable by its name
   */
  @Transactional(rollbackFor = Exception.class)
  public MessageTemplate save(CommunityKey community, NewTemplate given, String by)
      throws UnknownCommunityException, InvalidTemplateException {
    communities.find(community);
    var key = given.key() == null ? "" : given.key().strip();
    var before = templates.find(community, key).map(Templates::template);
    var standard = Optional.ofNullable(shipped.findAll().get(key));
    var kind = before.or(() -> standard).map(MessageTemplate::kind).orElse(given.kind());
    var name =
        standard
            .map(MessageTemplate::name)
            .orElse(given.name() == null ? "" : given.name().strip());
    var texts = cleaned(given.texts());
    var wrong = mistakes(key, kind, name, texts);
    if (!wrong.isEmpty()) {
      throw new InvalidTemplateException(wrong);
    }
    var counts = before.or(() -> standard);
    if (counts.isPresent()
        && counts.get().texts().equals(texts)
        && counts.get().name().equals(name)) {
      return counts.get();
    }
    int version = before.map(MessageTemplate::version).orElse(0) + 1;
    var row = new TemplateRow(key, version, kind.name(), name, write(texts), clock.instant(), by);
    try {
      templates.insert(community, row);
    } catch (DuplicateKeyException e) {
      throw new InvalidTemplateException(
          Map.of(
              "key",
              Wording.of(
                  "同一时刻有人保存了这个模板，请重新打开后再改",
                  "Somebody saved this template at this moment; open it again first")));
    }
    return template(row);
  }

  private static Map<String, Wording> mistakes(
      String key, MessageKind kind, String name, Map<String, MessageText> texts) {
    var wrong = new LinkedHashMap<String, Wording>();
    if (!KEY.matcher(key).matches()) {
      wrong.put(
          "key",
          Wording.of(
              "标识（key）只能用小写字母、数字和 -，1 到 64 个字符",
              "The key (key) takes lower-case letters, digits and -, 1 to 64 characters"));
    }
    if (kind == null) {
      wrong.put("kind", Wording.of("请选择这是哪一类消息", "Choose which kind of message it is"));
      return wrong;
    }
    if (name.isEmpty() || name.length() > MOST_NAME) {
      wrong.put(
          "name", Wording.of("名称要有 1 到 %d 个字符", "The name has 1 to %d characters", MOST_NAME));
    }
    if (!texts.containsKey("zh")) {
      wrong.put("zh.body", Wording.of("中文正文不能为空", "The Chinese text must not be empty"));
    }
    texts.forEach(
        (language, text) ->
            TemplateText.check(text, kind)
                .forEach((field, mistake) -> wrong.put(language + "." + field, mistake)));
    return wrong;
  }

  /** With line ends as {@code \n}; a language in which nothing is said is left out. */
  private static Map<String, MessageText> cleaned(Map<String, MessageText> given) {
    var texts = new TreeMap<String, MessageText>();
    for (var language : List.of("zh", "en")) {
      var text = given.get(language);
      if (text != null && !(blank(text.subject()) && blank(text.body()))) {
        texts.put(
            language, new MessageText(lines(text.subject()).strip(), lines(text.body()).strip()));
      }
    }
    return texts;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static String lines(String text) {
    return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static MessageTemplate template(TemplateRow row) {
    return new MessageTemplate(
        row.templateKey(),
        row.version(),
        MessageKind.valueOf(row.kind()),
        row.name(),
        read(row.texts()),
        Optional.of(row.createdAt()),
        Optional.of(row.createdBy()));
  }

  private static String write(Map<String, MessageText> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, MessageText> read(String texts) {
    try {
      return JSON.readValue(texts, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
