package app.kith.desktop.box.wire;

import app.kith.core.media.BlobDigest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HexFormat;

/** A file on its way to a server, and a post that names it. */
public record WireUpload(byte[] bytes, String sha256) {
  private static final String[] TUS = {"Tus-Resumable", "1.0.0"};

  public static WireUpload of(byte[] bytes) throws IOException {
    return new WireUpload(
        bytes,
        BlobDigest.copy(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream())
            .id()
            .value());
  }

  public WireAnswer begins(WireDevice device) throws IOException, InterruptedException {
    String hash = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    return device
        .client()
        .asks(
            "POST",
            "/v1/uploads",
            new byte[0],
            TUS[0],
            TUS[1],
            "Upload-Length",
            String.valueOf(bytes.length),
            "Upload-Metadata",
            "sha256 " + hash);
  }

  /** Sends these, or others, from the beginning. */
  public WireAnswer sends(WireDevice device, String place, byte[] content)
      throws IOException, InterruptedException {
    return device
        .client()
        .asks(
            "PATCH",
            place,
            content,
            TUS[0],
            TUS[1],
            "Content-Type",
            "application/offset+octet-stream",
            "Upload-Offset",
            "0");
  }

  /** The text of a new post with this picture, in which there is nothing to strip. */
  public String post(String id, String media) {
    return """
    {"kind":"post","v":1,"entity":"%s","audience":"community","value":{"fixed":{"claimed":1,"media":\
    [{"id":"%s","kind":"photo","type":"image/png","width":40,"height":30,"bytes":%d,"sha256":"%s"}]},\
    "caption":"boat","originals":{"files":[{"media":"%s","sha256":"%s","bytes":%d,\
    "type":"image/png","name":"boat.png"}]}}}\
    """
        .formatted(id, media, bytes.length, sha256, media, sha256, bytes.length);
  }
}
