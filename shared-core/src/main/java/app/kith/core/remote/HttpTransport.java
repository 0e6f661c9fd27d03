package app.kith.core.remote;

import app.kith.core.media.OriginalsFolder;
import app.kith.core.model.BlobId;
import app.kith.core.mutation.Hex;
import app.kith.core.outbox.Upload;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.sync.exchange.Transport;
import app.kith.core.wire.AgainRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Response;

/** The engine's requests over HTTP. */
public final class HttpTransport implements Transport {
  /** The version of the upload protocol (tus.io). */
  static final String TUS = "1.0.0";

  private static final int NO_CONTENT = 204;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int GONE = 410;
  private static final int WRONG_COPY = 422;
  private static final int LOCKED = 423;
  private static final int WRONG_CHECKSUM = 460;

  private final KithApi api;
  private final Answers answers;
  private final OriginalsFolder originals;
  private final MediaCache cache;

  HttpTransport(KithApi api, Answers answers, OriginalsFolder originals, MediaCache cache) {
    this.api = api;
    this.answers = answers;
    this.originals = originals;
    this.cache = cache;
  }

  @Override
  public SyncReply exchange(SyncRequest request) throws IOException {
    return switch (request) {
      case SyncRequest.PushChanges r -> new SyncReply.Pushed(answers.body(api.push(r.push())));
      case SyncRequest.StartAgain r -> {
        answers.body(
            api.again(
                new AgainRequest(
                    r.secrets().device(), r.secrets().publicKey(), r.secrets().token())));
        yield new SyncReply.StartedAgain(r.secrets());
      }
      case SyncRequest.Pull r -> new SyncReply.Pulled(answers.body(api.pull(r.cursor())));
      case SyncRequest.Snapshot r ->
          new SyncReply.SnapshotRead(answers.body(api.snapshot(r.stream(), r.after())));
      case SyncRequest.CreateUpload r -> create(r);
      case SyncRequest.AskOffset r -> offset(r);
      case SyncRequest.SendChunk r -> append(r);
      case SyncRequest.Download r -> download(r);
    };
  }

  private SyncReply create(SyncRequest.CreateUpload r) throws IOException {
    Path file = originals.path(new BlobId(r.blob()));
    if (!isLong(file, r.bytes())) {
      return spoiled(r.blob(), file);
    }
    String metadata = "sha256 " + Base64.getEncoder().encodeToString(Hex.bytes(r.blob()));
    Response<Void> response =
        answers.raw(
            api.createUpload(
                TUS, r.bytes(), metadata, RequestBody.create(new byte[0], (MediaType) null)));
    if (!response.isSuccessful()) {
      return refused(r.blob(), response);
    }
    String location = response.headers().get("Location");
    if (location == null) {
      throw new IOException("the server named no place for the upload: try again");
    }
    return at(r.blob(), location, response);
  }

  private SyncReply offset(SyncRequest.AskOffset r) throws IOException {
    Response<Void> response = answers.raw(api.uploadOffset(r.location(), TUS));
    if (isGone(response)) {
      return new SyncReply.UploadGone(r.blob());
    }
    return response.isSuccessful()
        ? at(r.blob(), r.location(), response)
        : refused(r.blob(), response);
  }

  private SyncReply append(SyncRequest.SendChunk r) throws IOException {
    Path file = originals.path(new BlobId(r.blob()));
    if (!isLong(file, r.offset() + r.length())) {
      return spoiled(r.blob(), file);
    }
    Response<Void> response =
        answers.raw(
            api.appendUpload(
                r.location(), TUS, r.offset(), new FilePart(file, r.offset(), r.length())));
    if (response.code() == NO_CONTENT) {
      return at(r.blob(), r.location(), response);
    }
    if (isGone(response)) {
      return new SyncReply.UploadGone(r.blob());
    }
    if (response.code() == CONFLICT || response.code() == LOCKED) {
      // Another try of ours got further, or is still under way: ask where it stands.
      return offset(new SyncRequest.AskOffset(r.blob(), r.location()));
    }
    return refused(r.blob(), response);
  }

  private static boolean isLong(Path file, long bytes) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) >= bytes;
  }

  private static SyncReply spoiled(String blob, Path file) {
    Upload.Problem what = Files.exists(file) ? Upload.Problem.SPOILED : Upload.Problem.GONE;
    return new SyncReply.UploadRefused(blob, what.code());
  }

  private static boolean isGone(Response<?> response) {
    return response.code() == NOT_FOUND || response.code() == GONE || response.code() == FORBIDDEN;
  }

  /** The server says by a header of ours when it has checked the hash of the whole. */
  private static SyncReply at(String blob, String location, Response<?> response)
      throws IOException {
    if ("true".equals(response.headers().get("Kith-Verified"))) {
      return new SyncReply.UploadVerified(blob);
    }
    String offset = response.headers().get("Upload-Offset");
    return new SyncReply.UploadAt(blob, location, offset == null ? 0 : Long.parseLong(offset));
  }

  private SyncReply refused(String blob, Response<?> response) throws IOException {
    IOException why = answers.refusal(response);
    if (response.code() == WRONG_CHECKSUM && isOnePart(why)) {
      throw new IOException(why.getMessage()); // nothing was taken: the same part goes again
    }
    if (response.code() == WRONG_COPY) {
      return new SyncReply.UploadRefused(blob, Upload.Problem.WRONG_COPY.code());
    }
    if (response.code() == WRONG_CHECKSUM) {
      return new SyncReply.UploadRefused(blob, Upload.Problem.WRONG_HASH.code());
    }
    if (response.code() == LOCKED) {
      throw new IOException(why.getMessage()); // an earlier try of ours is still under way
    }
    if (why instanceof RefusedException refused && refused.code().startsWith("upload_")) {
      boolean known = Upload.Problem.of(refused.code()).isPresent();
      return new SyncReply.UploadRefused(
          blob, known ? refused.code() : String.valueOf(refused.getMessage()));
    }
    throw why;
  }

  private static boolean isOnePart(IOException why) {
    return why instanceof RefusedException
        && ((RefusedException) why).code().equals("upload_checksum");
  }

  private SyncReply download(SyncRequest.Download r) throws IOException {
    Response<ResponseBody> response = answers.raw(api.media(r.media(), r.size()));
    ResponseBody body = response.body();
    if (!response.isSuccessful() || body == null) {
      return notDownloaded(r, response);
    }
    return new SyncReply.Downloaded(cache.take(r, body));
  }

  private SyncReply notDownloaded(SyncRequest.Download r, Response<?> response) throws IOException {
    IOException why = answers.refusal(response);
    if (why instanceof RefusedException
        && !"no_such_device".equals(((RefusedException) why).code())) {
      return new SyncReply.NotDownloaded(r.media(), r.size());
    }
    throw why;
  }
}
