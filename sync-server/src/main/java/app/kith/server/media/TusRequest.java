package app.kith.server.media;

import app.kith.core.model.BlobId;
import app.kith.core.mutation.Hex;
import app.kith.server.http.ApiException;
import app.kith.server.media.upload.Checksum;
import app.kith.server.media.upload.Chunk;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;

/** What the headers of an upload's request say; where they say it badly, the refusal. */
final class TusRequest {
  static final String VERSION = "1.0.0";
  static final HeaderName RESUMABLE = HeaderNames.create("Tus-Resumable");
  static final HeaderName LENGTH = HeaderNames.create("Upload-Length");
  static final HeaderName OFFSET = HeaderNames.create("Upload-Offset");
  private static final HeaderName METADATA = HeaderNames.create("Upload-Metadata");
  private static final HeaderName CHECKSUM = HeaderNames.create("Upload-Checksum");
  private static final String BODY_TYPE = "application/offset+octet-stream";

  private final ServerRequest request;

  TusRequest(ServerRequest request) {
    this.request = request;
  }

  boolean isOfThisVersion() {
    return request.headers().first(RESUMABLE).orElse("").equals(VERSION);
  }

  long length() {
    return number(LENGTH);
  }

  long offset() {
    return number(OFFSET);
  }

  BlobId blob() {
    for (String pair : request.headers().first(METADATA).orElse("").split(",")) {
      String[] words = pair.trim().split(" ");
      if (words.length == 2 && words[0].equals("sha256")) {
        try {
          return new BlobId(Hex.text(Base64.getDecoder().decode(words[1])));
        } catch (IllegalArgumentException e) {
          break;
        }
      }
    }
    throw new ApiException(
        400,
        "upload_metadata",
        "Upload-Metadata names the blob: sha256 and its 32 bytes in base64");
  }

  /** The bytes of the request, which are read from the stream. */
  Chunk chunk(InputStream in) {
    if (!request.headers().first(HeaderNames.CONTENT_TYPE).orElse("").startsWith(BODY_TYPE)) {
      throw new ApiException(415, "upload_type", "bytes of an upload are sent as " + BODY_TYPE);
    }
    long announced = request.headers().contentLength().orElse(Chunk.UNKNOWN);
    return new Chunk(offset(), in, announced, checksum());
  }

  /** A sender who asks for a check must not believe that it was made. */
  private Optional<Checksum> checksum() {
    Optional<String> header = request.headers().first(CHECKSUM);
    Optional<Checksum> checksum = header.flatMap(Checksum::parse);
    if (header.isPresent() && !checksum.isPresent()) {
      throw new ApiException(
          400,
          "upload_checksum",
          "Upload-Checksum is one of "
              + Checksum.ALGORITHMS
              + ", a space and that digest in base64");
    }
    return checksum;
  }

  private long number(HeaderName name) {
    try {
      long value = Long.parseLong(request.headers().first(name).orElse(""));
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Falls through to the same answer as a negative number.
    }
    throw new ApiException(
        400, "upload_header", "the header " + name.defaultCase() + " is a number of bytes");
  }
}
