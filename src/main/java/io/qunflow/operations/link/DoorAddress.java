package io.qunflow.operations.link;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where members' pages are, as members reach them. */
@Component
public class DoorAddress {

  private final DoorProperties properties;
  private final Environment environment;

  DoorAddress(DoorProperties properties, Environment environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /**
   * @param path begins with a slash
   */
  public URI of(String path) {
    return URI.create(base() + path);
  }

  /** Whether members elsewhere can reach it: somebody set the address. */
  public boolean isSet() {
    return !properties.url().isEmpty();
  }

  private String base() {
    if (isSet()) {
      return properties.url();
    }
    var port =
        environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080"));
    return "http://localhost:" + port;
  }
}
