package app.kith.server.media;

import app.kith.core.json.KithJson;
import app.kith.core.model.AccountId;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.EntityId;
import app.kith.core.model.IdSource;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Hex;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.core.wire.JoinRequest;
import app.kith.core.wire.Joined;
import app.kith.core.wire.Push;
import app.kith.core.wire.PushReply;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** A member who may send anything, with a client that checks nothing. */
final class Somebody {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Jsonb json = KithJson.create();
  private final URI server;
  private final String token = IdSource.secure().next();
  private final Joined joined;
  private Chain chain = Chain.START;

  private Somebody(URI server, String code, String handle)
      throws IOException, InterruptedException {
    this.server = server;
    JoinRequest request =
        new JoinRequest(
            code, handle, handle, null, IdSource.secure().next(), "k".repeat(40), token);
    byte[] body = json.toJsonBytes(request);
    HttpResponse<byte[]> answer = asks(request("/v1/join").POST(BodyPublishers.ofByteArray(body)));
    joined = json.type(Joined.class).fromJson(answer.body());
  }

  static Somebody joining(URI server, String code, String handle)
      throws IOException, InterruptedException {
    return new Somebody(server, code, handle);
  }

  AccountId account() {
    return new AccountId(joined.account());
  }

  // --- asking

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  HttpRequest.Builder tus(String path) {
    return request(path).header("Tus-Resumable", "1.0.0");
  }

  HttpResponse<byte[]> asks(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> gets(String media, String size) throws IOException, InterruptedException {
    return asks(request("/v1/media/" + media + "/" + size).GET());
  }

  // --- uploading

  /** Begins an upload; the answer names its place. */
  HttpResponse<byte[]> announces(BlobId blob, long bytes) throws IOException, InterruptedException {
    String metadata = "sha256 " + Base64.getEncoder().encodeToString(Hex.bytes(blob.value()));
    return asks(
        tus("/v1/uploads")
            .header("Upload-Length", Long.toString(bytes))
            .header("Upload-Metadata", metadata)
            .POST(BodyPublishers.noBody()));
  }

  /** A request that brings bytes, to be sent or to be given more headers. */
  HttpRequest.Builder bringing(String place, long offset, byte[] bytes) {
    return tus(place)
        .header("Upload-Offset", Long.toString(offset))
        .header("Content-Type", "application/offset+octet-stream")
        .method("PATCH", BodyPublishers.ofByteArray(bytes));
  }

  /** Sends all of a file; gives the last answer. */
  HttpResponse<byte[]> uploads(byte[] file) throws IOException, InterruptedException {
    HttpResponse<byte[]> begun = announces(Photo.hash(file), file.length);
    return asks(bringing(place(begun), 0, file));
  }

  static String place(HttpResponse<?> begun) {
    return begun.headers().firstValue("Location").orElseThrow();
  }

  // --- writing

  /** Posts one picture of these hashes; gives its media id. */
  String posts(String post, Audience audience, BlobId shared, BlobId original)
      throws IOException, InterruptedException {
    String media = post + "-m";
    Picture picture =
        new Picture(media, "photo", "image/png", 1, 1, 67, shared.value(), null, null);
    Original file = new Original(media, original.value(), 91, "image/png", "boat.png");
    does(
        new Mutation.CreatePost(
            new PostId(post), audience, "Boat", List.of(picture), List.of(file), 1));
    return media;
  }

  void follows(Somebody other, boolean on) throws IOException, InterruptedException {
    does(new Mutation.Follow(account(), other.account(), on, Base.NOTHING));
  }

  void deletes(String post) throws IOException, InterruptedException {
    does(new Mutation.Delete(new EntityId(post)));
  }

  void does(Mutation mutation) throws IOException, InterruptedException {
    String text = new MutationCodec(json).encode(mutation);
    Push push =
        new Push(
            joined.epoch(),
            joined.device(),
            new Push.Before(chain.n(), chain.value()),
            List.of(new Push.Item(chain.n() + 1, 0, text, null)));
    HttpResponse<byte[]> answer =
        asks(request("/v1/push").POST(BodyPublishers.ofByteArray(json.toJsonBytes(push))));
    PushReply reply = json.type(PushReply.class).fromJson(answer.body());
    if (!reply.outcomes().get(0).result().equals("accepted")) {
      throw new IllegalStateException("not accepted: " + reply);
    }
    chain = chain.next(Chain.hash(text));
  }
}
