package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.Channel;
import io.qunflow.operations.messaging.Delivery;
import io.qunflow.operations.messaging.Handover;
import io.qunflow.operations.messaging.LocalChannel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channels on which no program hands anything over, and what the others have in common. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelProperties.class)
class ChannelConfiguration {

  @Bean
  Handover handover() {
    return new Handover();
  }

  /** A person posts it into the group or writes to the member: what works everywhere. */
  @Bean
  Channel manualChannel() {
    return new LocalChannel(ChannelKind.MANUAL.key(), Delivery.PERSON, true, true);
  }

  /** The member's own page; works with nothing set up. */
  @Bean
  Channel inboxChannel() {
    return new LocalChannel(ChannelKind.INBOX.key(), Delivery.HERE, false, true);
  }

  /** Mass-sending to WeCom customers, where the platform demands that a person presses send. */
  @Bean
  Channel wecomCustomerChannel() {
    return new LocalChannel(ChannelKind.WECOM_CUSTOMER.key(), Delivery.PERSON, false, true);
  }
}
