package app.kith.server.media;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.mutation.Hex;
import app.kith.server.http.ApiException;
import app.kith.server.http.Authentication;
import app.kith.server.media.upload.Checksum;
import app.kith.server.media.upload.Chunk;
import app.kith.server.media.upload.UploadAnswer;
import app.kith.server.media.upload.UploadId;
import app.kith.server.media.upload.UploadStore;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Uploads by tus 1.0 (core, creation, checksum, expiration, termination). The metadata {@code
 * sha256} names the blob; {@code Kith-Verified: true} says that all bytes are there and their hash
 * is right.
 */
public final class UploadRoutes implements HttpService {
  private static final String PATH = "/v1/uploads";
  private static final String VERSION = "1.0.0";
  private static final HeaderName RESUMABLE = HeaderNames.create("Tus-Resumable");
  private static final HeaderName LENGTH = HeaderNames.create("Upload-Length");
  private static final HeaderName OFFSET = HeaderNames.create("Upload-Offset");
  private static final HeaderName METADATA = HeaderNames.create("Upload-Metadata");
  private static final HeaderName CHECKSUM = HeaderNames.create("Upload-Checksum");
  private static final HeaderName EXPIRES = HeaderNames.create("Upload-Expires");
  private static final HeaderName VERIFIED = HeaderNames.create("Kith-Verified");
  private static final String BODY_TYPE = "application/offset+octet-stream";

  private final UploadStore uploads;
  private final Authentication authentication;
  private final long maxBytes;

  public UploadRoutes(UploadStore uploads, Authentication authentication, long maxBytes) {
    this.uploads = uploads;
    this.authentication = authentication;
    this.maxBytes = maxBytes;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .options(PATH, this::options)
        .post(PATH, this::create)
        .head(PATH + "/{id}", this::offset)
        .patch(PATH + "/{id}", this::append)
        .delete(PATH + "/{id}", this::terminate);
  }

  private void options(ServerRequest request, ServerResponse response) {
    response
        .status(Status.NO_CONTENT_204)
        .header(RESUMABLE, VERSION)
        .header(HeaderNames.create("Tus-Version"), VERSION)
        .header(HeaderNames.create("Tus-Extension"), "creation,checksum,expiration,termination")
        .header(HeaderNames.create("Tus-Checksum-Algorithm"), Checksum.ALGORITHMS)
        .header(HeaderNames.create("Tus-Max-Size"), Long.toString(maxBytes))
        .send();
  }

  private void create(ServerRequest request, ServerResponse response) throws IOException {
    AccountId account = authentication.of(request).account();
    checkVersion(request);
    long length = number(request, LENGTH);
    switch (uploads.create(account, blob(request), length)) {
      case UploadAnswer.Created created -> {
        response
            .status(Status.CREATED_201)
            .header(HeaderNames.LOCATION, PATH + "/" + created.upload())
            .header(OFFSET, Long.toString(created.offset()))
            .header(EXPIRES, HttpDates.of(created.expires()));
        verified(response, created.offset() == length).send();
      }
      case UploadAnswer.OutOfBounds bounds ->
          throw new ApiException(
              413,
              "upload_too_large",
              "a picture has 1 to " + bounds.limit() + " bytes: make it smaller");
      case UploadAnswer.TooMany many ->
          throw new ApiException(
              429,
              "upload_quota",
              "too many pictures of yours are half sent: sync your other devices so that they"
                  + " finish, or wait until the server forgets them, seven days after they began");
      case UploadAnswer.Busy busy -> throw busy();
    }
  }

  private void offset(ServerRequest request, ServerResponse response) throws IOException {
    AccountId account = authentication.of(request).account();
    switch (uploads.offset(id(request), account)) {
      case UploadAnswer.At at -> {
        response
            .status(Status.OK_200)
            .header(OFFSET, Long.toString(at.offset()))
            .header(LENGTH, Long.toString(at.length()))
            .header(EXPIRES, HttpDates.of(at.expires()))
            .header(HeaderNames.CACHE_CONTROL, "no-store");
        verified(response, at.offset() == at.length()).send();
      }
      case UploadAnswer.Busy busy -> throw busy();
      case UploadAnswer.Gone gone -> throw gone();
    }
  }

  private void append(ServerRequest request, ServerResponse response) throws IOException {
    AccountId account = authentication.of(request).account();
    checkVersion(request);
    if (!request.headers().first(HeaderNames.CONTENT_TYPE).orElse("").startsWith(BODY_TYPE)) {
      throw new ApiException(415, "upload_type", "bytes of an upload are sent as " + BODY_TYPE);
    }
    Optional<Checksum> checksum = request.headers().first(CHECKSUM).flatMap(Checksum::parse);
    OptionalLong announced = request.headers().contentLength();
    try (InputStream in = request.content().inputStream()) {
      Chunk chunk =
          new Chunk(number(request, OFFSET), in, announced.orElse(Chunk.UNKNOWN), checksum);
      answer(uploads.append(id(request), account, chunk), request, response);
    }
  }

  private void answer(UploadAnswer.OfAppend answer, ServerRequest request, ServerResponse response)
      throws IOException {
    switch (answer) {
      case UploadAnswer.Appended appended -> appended(response, appended.offset(), false);
      case UploadAnswer.Verified verified -> {
        long end = number(request, OFFSET) + request.headers().contentLength().orElse(0);
        appended(response, end, true);
      }
      case UploadAnswer.WrongOffset wrong ->
          throw new ApiException(
              409, "upload_offset", "the next byte is the one at " + wrong.actual());
      case UploadAnswer.TooLong longer ->
          throw new ApiException(
              413, "upload_too_long", "these are more bytes than the upload lacks");
      case UploadAnswer.WrongChecksum wrong ->
          throw new ApiException(
              409, "upload_checksum", "these bytes were damaged on their way: send them again");
      case UploadAnswer.WrongHash wrong ->
          throw new ApiException(
              460, "upload_wrong_hash", "these bytes are not the ones that were announced");
      case UploadAnswer.Busy busy -> throw busy();
      case UploadAnswer.Gone gone -> throw gone();
    }
  }

  private static void appended(ServerResponse response, long offset, boolean all) {
    response.status(Status.NO_CONTENT_204).header(OFFSET, Long.toString(offset));
    verified(response, all).send();
  }

  private static ServerResponse verified(ServerResponse response, boolean all) {
    response.header(RESUMABLE, VERSION);
    return all ? response.header(VERIFIED, "true") : response;
  }

  private void terminate(ServerRequest request, ServerResponse response) throws IOException {
    AccountId account = authentication.of(request).account();
    switch (uploads.terminate(id(request), account)) {
      case UploadAnswer.Terminated terminated ->
          response.status(Status.NO_CONTENT_204).header(RESUMABLE, VERSION).send();
      case UploadAnswer.Busy busy -> throw busy();
      case UploadAnswer.Gone gone -> throw gone();
    }
  }

  private static void checkVersion(ServerRequest request) {
    if (!request.headers().first(RESUMABLE).orElse("").equals(VERSION)) {
      throw new ApiException(
          412, "upload_version", "this server takes uploads by tus " + VERSION + " only");
    }
  }

  private static UploadId id(ServerRequest request) {
    return UploadId.parse(request.path().pathParameters().get("id"))
        .orElseThrow(UploadRoutes::gone);
  }

  private static BlobId blob(ServerRequest request) {
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

  private static long number(ServerRequest request, HeaderName name) {
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

  private static ApiException busy() {
    return new ApiException(
        423, "upload_busy", "another request is at work on this upload: ask again in a moment");
  }

  private static ApiException gone() {
    return new ApiException(
        404, "no_such_upload", "there is no such upload (any more): begin it anew");
  }
}
