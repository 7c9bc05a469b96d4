package io.qunflow.operations.link;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where members come in.
 *
 * @param url address of the members' pages as members reach it, such as {@code
 *     https://m.example.com}; empty: this machine, good for trying out only
 * @param separateHost whether the host of {@code url} serves members' pages only, and no other host
 *     serves them
 * @param keys under which links are signed, as {@code id:base64} of at least 32 bytes each, the
 *     first one signs, the others still verify; empty: made at the first start and kept in the
 *     database
 */
@ConfigurationProperties("qunflow.door")
public record DoorProperties(
    @DefaultValue("") String url,
    @DefaultValue("false") boolean separateHost,
    @DefaultValue List<String> keys) {

  public DoorProperties {
    url = url.strip().replaceAll("/+$", "");
    if (!url.isEmpty() && !isWebAddress(url)) {
      throw new IllegalArgumentException(
          "qunflow.door.url is an address such as https://m.example.com, not " + url);
    }
    if (separateHost && url.isEmpty()) {
      throw new IllegalArgumentException("qunflow.door.separate-host needs qunflow.door.url");
    }
    keys = List.copyOf(keys);
  }

  private static boolean isWebAddress(String url) {
    try {
      var uri = URI.create(url);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
