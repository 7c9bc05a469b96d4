package io.qunflow.operations.messaging.channel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The channels there are, and what an admin says about each. */
public enum ChannelKind {
  MANUAL("manual", Place.COMMUNITY, 0, 0, QuotaPeriod.DAY, List.of()),
  INBOX("inbox", Place.COMMUNITY, 0, 0, QuotaPeriod.DAY, List.of()),
  MAIL(
      "mail",
      Place.COMMUNITY,
      60,
      0,
      QuotaPeriod.DAY,
      List.of(
          ChannelField.open("fromName"), ChannelField.open("from"), ChannelField.open("replyTo"))),
  /** 20 a minute a robot: the platform's own limit. */
  WECOM_ROBOT(
      "wecom-robot",
      Place.GROUP,
      20,
      0,
      QuotaPeriod.DAY,
      List.of(
          ChannelField.secret("url"),
          ChannelField.choice("format", "text", "markdown", "news", "image"))),
  /** 100 a minute and 5 a second a robot. */
  FEISHU_ROBOT(
      "feishu-robot",
      Place.GROUP,
      60,
      0,
      QuotaPeriod.DAY,
      List.of(
          ChannelField.secret("url"),
          ChannelField.secret("secret"),
          ChannelField.choice("format", "text", "post"))),
  /** 20 a minute a robot; one more, and it is silent for ten minutes. */
  DINGTALK_ROBOT(
      "dingtalk-robot",
      Place.GROUP,
      20,
      0,
      QuotaPeriod.DAY,
      List.of(
          ChannelField.secret("url"),
          ChannelField.secret("secret"),
          ChannelField.choice("format", "text", "markdown", "link"))),
  WEBHOOK(
      "webhook",
      Place.COMMUNITY,
      0,
      0,
      QuotaPeriod.DAY,
      List.of(
          ChannelField.secret("url"),
          ChannelField.secret("secret"),
          ChannelField.secret("oldSecret"))),
  /** The company's own gateway for short messages, to the phone of each member. */
  SMS(
      "sms",
      Place.COMMUNITY,
      0,
      0,
      QuotaPeriod.DAY,
      List.of(
          ChannelField.secret("url"),
          ChannelField.secret("secret"),
          ChannelField.secret("oldSecret"))),
  /** A person presses send there; a customer gets at most four a month. */
  WECOM_CUSTOMER("wecom-customer", Place.COMMUNITY, 0, 4, QuotaPeriod.MONTH, List.of());

  /** What has one endpoint each. */
  public enum Place {
    COMMUNITY,
    GROUP
  }

  private final String key;
  private final Place place;
  private final int perMinute;
  private final int quota;
  private final QuotaPeriod period;
  private final List<ChannelField> fields;

  ChannelKind(
      String key,
      Place place,
      int perMinute,
      int quota,
      QuotaPeriod period,
      List<ChannelField> fields) {
    this.key = key;
    this.place = place;
    this.perMinute = perMinute;
    this.quota = quota;
    this.period = period;
    this.fields = fields;
  }

  public static Optional<ChannelKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  public String key() {
    return key;
  }

  public Place place() {
    return place;
  }

  /** Whose endpoint sends to this group, as it is kept; 0: the whole community's. */
  long place(Optional<Long> group) {
    return place == Place.GROUP ? group.orElse(0L) : 0;
  }

  /** Most a minute unless the admin says less; 0: no limit. */
  public int perMinute() {
    return perMinute;
  }

  /** Unless the admin says otherwise; 0: none. */
  public int quota() {
    return quota;
  }

  public QuotaPeriod period() {
    return period;
  }

  /** Whether the quota is each receiver's, not the community's. */
  public boolean isQuotaOfReceiver() {
    return this == WECOM_CUSTOMER;
  }

  /** Whether nothing has to be set up before it can be used. */
  public boolean isReady() {
    return this == MANUAL || this == INBOX || this == WECOM_CUSTOMER;
  }

  /** Whether how much goes out can be limited. */
  public boolean isLimited() {
    return this != MANUAL && this != INBOX;
  }

  /** The robots' limit is the platform's: less can be said, more cannot. */
  int mostPerMinute() {
    return place == Place.GROUP ? (this == FEISHU_ROBOT ? 100 : 20) : 600;
  }

  public List<ChannelField> fields() {
    return fields;
  }
}
