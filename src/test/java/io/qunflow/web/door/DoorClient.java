package io.qunflow.web.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member's browser without JavaScript: keeps cookies and sends forms with their CSRF field. */
public final class DoorClient {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final String BOUNDARY = "qunflow-door-test";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;

  public DoorClient(int port) {
    base = "http://localhost:" + port;
  }

  /**
   * @param address whole or from the slash on
   */
  public HttpResponse<String> get(String address, String... headers) {
    var request = request(address).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Sends a form as it stands on a page: with the page's CSRF field. */
  public HttpResponse<String> post(
      HttpResponse<String> page, String address, Map<String, List<String>> fields) {
    var csrf = CSRF.matcher(page.body());
    return send(form(address, fields, csrf.find() ? "&_csrf=" + encode(csrf.group(1)) : ""));
  }

  /** Hands in a file with a page's form, with the page's CSRF field. */
  public HttpResponse<String> upload(
      HttpResponse<String> page, String address, Map<String, String> fields, byte[] file) {
    var csrf = CSRF.matcher(page.body());
    var all = new LinkedHashMap<>(fields);
    if (csrf.find()) {
      all.put("_csrf", csrf.group(1));
    }
    var body = new ByteArrayOutputStream();
    all.forEach(
        (name, value) ->
            body.writeBytes(
                part("name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value))
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        part("name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(address)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static String part(String rest) {
    return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest;
  }

  /** Sends it as another site would. */
  public HttpResponse<String> postWithoutToken(String address, Map<String, List<String>> fields) {
    return send(form(address, fields, ""));
  }

  public List<String> cookieNames() {
    return cookies.getCookieStore().getCookies().stream().map(c -> c.getName()).sorted().toList();
  }

  private HttpRequest.Builder form(String address, Map<String, List<String>> fields, String more) {
    var body =
        fields.entrySet().stream()
            .flatMap(f -> f.getValue().stream().map(v -> encode(f.getKey()) + "=" + encode(v)))
            .collect(Collectors.joining("&"));
    return request(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body + more));
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address.startsWith("/") ? base + address : address))
        .header("Accept", "text/html");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
