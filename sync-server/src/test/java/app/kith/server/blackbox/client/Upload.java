package app.kith.server.blackbox.client;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** One upload by tus. */
public record Upload(Wire wire, String token, String place) {
  /** A request by tus with these headers more, which are names and values in turn. */
  public static Answer tus(
      Wire wire, String method, String path, String token, byte[] body, String... more)
      throws IOException {
    Map<String, String> headers = new LinkedHashMap<>(Wire.bearer(token));
    headers.put("Tus-Resumable", "1.0.0");
    for (int i = 0; i < more.length; i += 2) {
      headers.put(more[i], more[i + 1]);
    }
    return wire.send(method, path, headers, body);
  }

  public static Answer begin(Wire wire, String token, byte[] blob) throws IOException {
    String sha256 = Base64.getEncoder().encodeToString(Chain.sha256(blob));
    return tus(
        wire,
        "POST",
        "/v1/uploads",
        token,
        new byte[0],
        "Upload-Length",
        String.valueOf(blob.length),
        "Upload-Metadata",
        "sha256 " + sha256);
  }

  public static Upload begun(Wire wire, String token, byte[] blob) throws IOException {
    return new Upload(wire, token, begin(wire, token, blob).header("Location"));
  }

  public Answer send(byte[] blob, int from, int to) throws IOException {
    return tus(
        wire,
        "PATCH",
        place,
        token,
        Arrays.copyOfRange(blob, from, to),
        "Content-Type",
        "application/offset+octet-stream",
        "Upload-Offset",
        String.valueOf(from));
  }

  public Answer where() throws IOException {
    return tus(wire, "HEAD", place, token, new byte[0]);
  }

  public static String hex(byte[] blob) {
    return HexFormat.of().formatHex(Chain.sha256(blob));
  }
}
