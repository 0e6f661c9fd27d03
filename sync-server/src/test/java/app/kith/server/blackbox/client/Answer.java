package app.kith.server.blackbox.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** An answer of the server. */
public record Answer(int status, HttpHeaders headers, byte[] body) {
  static Answer of(HttpResponse<byte[]> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public Json json() {
    return Json.parse(text());
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** Status and code of a refusal, {@code 400 bad_json}; of anything else the status alone. */
  public String named() {
    return status < 400 || body.length == 0
        ? String.valueOf(status)
        : status + " " + json().get("error").get("code").text();
  }

  /** The body of a good answer. */
  public Json good() {
    if (status != 200) {
      throw new IllegalStateException("the server answered " + status + " " + text());
    }
    return json();
  }
}
