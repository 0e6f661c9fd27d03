package app.kith.server.media;

import static app.kith.server.media.TusRequest.LENGTH;
import static app.kith.server.media.TusRequest.OFFSET;
import static app.kith.server.media.TusRequest.RESUMABLE;
import static app.kith.server.media.TusRequest.VERSION;

import app.kith.core.model.AccountId;
import app.kith.server.http.ApiException;
import app.kith.server.http.Authentication;
import app.kith.server.media.upload.Checksum;
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
import java.time.Instant;

/**
 * Uploads by tus 1.0 (core, creation, checksum, expiration, termination). The metadata {@code
 * sha256} names the blob; {@code Kith-Verified: true} says that all bytes are there and their hash
 * is right.
 */
public final class UploadRoutes implements HttpService {
  private static final String PATH = "/v1/uploads";
  private static final HeaderName VERSIONS = HeaderNames.create("Tus-Version");
  private static final HeaderName EXPIRES = HeaderNames.create("Upload-Expires");
  private static final HeaderName VERIFIED = HeaderNames.create("Kith-Verified");

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
        .header(VERSIONS, VERSION)
        .header(HeaderNames.create("Tus-Extension"), "creation,checksum,expiration,termination")
        .header(HeaderNames.create("Tus-Checksum-Algorithm"), Checksum.ALGORITHMS)
        .header(HeaderNames.create("Tus-Max-Size"), Long.toString(maxBytes))
        .send();
  }

  private void create(ServerRequest request, ServerResponse response) throws IOException {
    AccountId account = sender(request, response);
    TusRequest tus = ofThisVersion(request, response);
    long length = tus.length();
    switch (uploads.create(account, tus.blob(), length)) {
      case UploadAnswer.Created created -> {
        response
            .status(Status.CREATED_201)
            .header(HeaderNames.LOCATION, PATH + "/" + created.upload());
        standing(response, created.offset(), length, created.expires()).send();
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
      case UploadAnswer.WrongCopy wrong -> throw wrongCopy();
      case UploadAnswer.Busy busy -> throw busy();
    }
  }

  private void offset(ServerRequest request, ServerResponse response) throws IOException {
    AccountId account = sender(request, response);
    switch (uploads.offset(id(request), account)) {
      case UploadAnswer.At at -> {
        response
            .status(Status.OK_200)
            .header(LENGTH, Long.toString(at.length()))
            .header(HeaderNames.CACHE_CONTROL, "no-store");
        standing(response, at.offset(), at.length(), at.expires()).send();
      }
      case UploadAnswer.WrongCopy wrong -> throw wrongCopy();
      case UploadAnswer.Expired expired -> throw expired();
      case UploadAnswer.Busy busy -> throw busy();
      case UploadAnswer.Gone gone -> throw gone();
    }
  }

  private void append(ServerRequest request, ServerResponse response) throws IOException {
    AccountId account = sender(request, response);
    TusRequest tus = ofThisVersion(request, response);
    try (InputStream in = request.content().inputStream()) {
      switch (uploads.append(id(request), account, tus.chunk(in))) {
        case UploadAnswer.At at -> {
          response.status(Status.NO_CONTENT_204);
          standing(response, at.offset(), at.length(), at.expires()).send();
        }
        case UploadAnswer.Verified verified -> {
          long end = tus.offset() + request.headers().contentLength().orElse(0);
          response
              .status(Status.NO_CONTENT_204)
              .header(OFFSET, Long.toString(end))
              .header(VERIFIED, "true")
              .send();
        }
        case UploadAnswer.OfAppend refused -> throw refusal(refused);
      }
    }
  }

  private static ApiException refusal(UploadAnswer.OfAppend answer) {
    return switch (answer) {
      case UploadAnswer.WrongOffset wrong ->
          new ApiException(409, "upload_offset", "the next byte is the one at " + wrong.actual());
      case UploadAnswer.TooLong longer ->
          new ApiException(413, "upload_too_long", "these are more bytes than the upload lacks");
      case UploadAnswer.WrongChecksum wrong ->
          new ApiException(
              460, "upload_checksum", "these bytes were damaged on their way: send them again");
      case UploadAnswer.WrongHash wrong ->
          new ApiException(
              460, "upload_wrong_hash", "these bytes are not the ones that were announced");
      case UploadAnswer.WrongCopy wrong -> wrongCopy();
      case UploadAnswer.Expired expired -> expired();
      case UploadAnswer.Busy busy -> busy();
      case UploadAnswer.Gone gone -> gone();
      case UploadAnswer.At taken -> throw new IllegalStateException("no refusal: " + taken);
      case UploadAnswer.Verified taken -> throw new IllegalStateException("no refusal: " + taken);
    };
  }

  /** How far an upload is, and when it will be forgotten. */
  private static ServerResponse standing(
      ServerResponse response, long offset, long length, Instant expires) {
    response.header(OFFSET, Long.toString(offset)).header(EXPIRES, HttpDates.of(expires));
    return offset == length ? response.header(VERIFIED, "true") : response;
  }

  private void terminate(ServerRequest request, ServerResponse response) throws IOException {
    AccountId account = sender(request, response);
    switch (uploads.terminate(id(request), account)) {
      case UploadAnswer.Terminated terminated -> response.status(Status.NO_CONTENT_204).send();
      case UploadAnswer.Busy busy -> throw busy();
      case UploadAnswer.Gone gone -> throw gone();
    }
  }

  /** Whose upload it is; from here on each answer, also a refusal, says that it is one of tus. */
  private AccountId sender(ServerRequest request, ServerResponse response) throws IOException {
    response.header(RESUMABLE, VERSION);
    return authentication.of(request).account();
  }

  private static TusRequest ofThisVersion(ServerRequest request, ServerResponse response) {
    TusRequest tus = new TusRequest(request);
    if (!tus.isOfThisVersion()) {
      response.header(VERSIONS, VERSION);
      throw new ApiException(
          412, "upload_version", "this server takes uploads by tus " + VERSION + " only");
    }
    return tus;
  }

  private static UploadId id(ServerRequest request) {
    return UploadId.parse(request.path().pathParameters().get("id"))
        .orElseThrow(UploadRoutes::gone);
  }

  private static ApiException busy() {
    return new ApiException(
        423, "upload_busy", "another request is at work on this upload: ask again in a moment");
  }

  private static ApiException gone() {
    return new ApiException(
        404, "no_such_upload", "there is no such upload (any more): begin it anew");
  }

  private static ApiException expired() {
    return new ApiException(
        410, "upload_expired", "the time to finish this upload is over: begin it anew");
  }

  private static ApiException wrongCopy() {
    return new ApiException(
        422,
        "upload_wrong_copy",
        "a post names another copy for others than this picture gives: update Kith and post it"
            + " again");
  }
}
