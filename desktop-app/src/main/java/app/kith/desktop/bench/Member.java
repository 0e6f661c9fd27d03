package app.kith.desktop.bench;

import app.kith.core.mutation.Chain;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.remote.HttpClientFactory;
import app.kith.core.remote.ServerConnection;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.wire.JoinRequest;
import app.kith.core.wire.Joined;
import app.kith.core.wire.Push;
import io.avaje.jsonb.Jsonb;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * A member's device as the server sees it: it joins, numbers and sends, over HTTP. It keeps no
 * store, so that what is measured is the server.
 */
final class Member implements Closeable {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client;
  private final String url;
  private final DeviceSecrets secrets;
  private final Joined joined;
  private final Jsonb json;
  private final MutationCodec codec;
  private Chain chain = Chain.START;

  private Member(
      OkHttpClient client, String url, DeviceSecrets secrets, Joined joined, Jsonb json) {
    this.client = client;
    this.url = url;
    this.secrets = secrets;
    this.joined = joined;
    this.json = json;
    this.codec = new MutationCodec(json);
  }

  static Member join(InviteLink link, DeviceSecrets secrets, String handle, Jsonb json)
      throws IOException {
    OkHttpClient client = HttpClientFactory.forCommunity(link.pin(), link.mode());
    String url = link.addresses().get(0).baseUrl().toString();
    Joined joined =
        new ServerConnection(client, url, () -> "", json)
            .join(
                new JoinRequest(
                    link.code(),
                    handle,
                    handle,
                    null,
                    secrets.device(),
                    secrets.publicKey(),
                    secrets.token()));
    return new Member(client, url, secrets, joined, json);
  }

  String account() {
    return joined.account();
  }

  String device() {
    return joined.device();
  }

  /** The body of the next push, numbered and chained. */
  byte[] prepare(List<Mutation> mutations) {
    Push.Before before = new Push.Before(chain.n(), chain.value());
    List<Push.Item> items = new ArrayList<>();
    for (Mutation mutation : mutations) {
      String text = codec.encode(mutation);
      chain = chain.next(Chain.hash(text));
      items.add(new Push.Item(chain.n(), 5, text, null));
    }
    return json.type(Push.class)
        .toJsonBytes(new Push(joined.epoch(), joined.device(), before, items));
  }

  /** Sends one, and returns once the server has it on its disk. */
  void push(byte[] body, int mutations) throws IOException {
    String answer = text(request("v1/push").post(RequestBody.create(body, JSON)).build());
    int accepted = 0;
    String mark = "\"result\":\"accepted\"";
    for (int at = answer.indexOf(mark); at >= 0; at = answer.indexOf(mark, at + 1)) {
      accepted++;
    }
    if (accepted != mutations) {
      int shown = Math.min(answer.length(), 500);
      throw new IOException(
          accepted + " of " + mutations + " were accepted: " + answer.substring(0, shown));
    }
  }

  /** What a request is answered with. */
  String get(String path) throws IOException {
    return text(request(path).build());
  }

  Request.Builder request(String path) {
    return new Request.Builder()
        .url(url + path)
        .header("Authorization", "Bearer " + secrets.token());
  }

  OkHttpClient client() {
    return client;
  }

  private String text(Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      byte[] bytes = Objects.requireNonNull(response.body()).bytes();
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (!response.isSuccessful()) {
        throw new IOException(request.url() + " was answered with " + response.code() + " " + text);
      }
      return text;
    }
  }

  @Override
  public void close() {
    HttpClientFactory.release(client);
  }
}
