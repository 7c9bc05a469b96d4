package io.qunflow.process.engine.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param password of the first user, used at the first start only; blank generates one, which must
 *     be changed at the first sign-in
 */
@ConfigurationProperties("qunflow.admin")
record AdminProperties(String password) {

  boolean isGiven() {
    return password != null && !password.isBlank();
  }
}
