package app.kith.server.media;

import app.kith.core.model.MediaId;
import app.kith.core.wire.ByteRange;
import app.kith.server.blob.BlobStore;
import app.kith.server.blob.MissingBlobException;
import app.kith.server.http.ApiException;
import app.kith.server.http.Authentication;
import app.kith.server.sync.state.Actor;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Pictures and videos, to those who may read the post they belong to; the grant is checked at each
 * request.
 */
public final class MediaRoutes implements HttpService {
  private final MediaLookup lookup;
  private final BlobStore blobs;
  private final Authentication authentication;

  public MediaRoutes(MediaLookup lookup, BlobStore blobs, Authentication authentication) {
    this.lookup = lookup;
    this.blobs = blobs;
    this.authentication = authentication;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/v1/media/{media}/{size}", this::get);
  }

  private void get(ServerRequest request, ServerResponse response) throws IOException {
    Actor actor = authentication.of(request);
    MediaSize size =
        MediaSize.parse(request.path().pathParameters().get("size"))
            .orElseThrow(() ->
                new ApiException(
                    400, "bad_size", "a picture comes in 256, 1024, 2048 or original"));
    MediaId media = media(request);
    try {
      switch (lookup.find(actor, media, size)) {
        case MediaLookup.Answer.Served(ServedBlob served) -> answer(request, response, served);
        case MediaLookup.Answer.Nothing nothing -> throw unknown();
        case MediaLookup.Answer.NoPoster none ->
            throw new ApiException(
                404, "no_poster", "there is no still picture of this video: ask for its original");
      }
    } catch (MissingBlobException e) {
      // Erased this very moment, with its post.
      throw unknown();
    }
  }

  private void answer(ServerRequest request, ServerResponse response, ServedBlob served)
      throws IOException {
    response
        .header(HeaderNames.CONTENT_TYPE, served.type())
        .header(HeaderNames.ACCEPT_RANGES, "bytes")
        .header(HeaderNames.ETAG, "\"" + served.blob() + "\"")
        // The next request asks again whether this reader may still see it.
        .header(HeaderNames.CACHE_CONTROL, "private, no-cache")
        .header(HeaderNames.create("X-Content-Type-Options"), "nosniff");
    switch (ByteRange.of(request.headers().first(HeaderNames.RANGE), served.bytes())) {
      case ByteRange.Asked.Whole whole ->
          send(response, served, new ByteRange(0, served.bytes() - 1));
      case ByteRange.Asked.Part part -> {
        ByteRange range = part.range();
        response
            .status(Status.PARTIAL_CONTENT_206)
            .header(HeaderNames.CONTENT_RANGE, range.given(served.bytes()));
        send(response, served, range);
      }
      case ByteRange.Asked.Unsatisfiable beyond ->
          throw new ApiException(
              416,
              "bad_range",
              "the picture has " + served.bytes() + " bytes: ask for some of them");
    }
  }

  private void send(ServerResponse response, ServedBlob served, ByteRange range)
      throws IOException {
    try (InputStream in = blobs.open(served.blob(), range.from(), range.length())) {
      response.header(HeaderNames.CONTENT_LENGTH, Long.toString(range.length()));
      try (OutputStream out = response.outputStream()) {
        in.transferTo(out);
      }
    }
  }

  private static MediaId media(ServerRequest request) {
    try {
      return new MediaId(request.path().pathParameters().get("media"));
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static ApiException unknown() {
    return new ApiException(
        404, "no_such_media", "there is no such picture here, or it is not for you");
  }
}
