package app.kith.server.media.erase;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.clock.ClockReading;
import app.kith.core.clock.DeviceClock;
import app.kith.core.feed.PublishPost;
import app.kith.core.json.KithJson;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.media.Placeholders;
import app.kith.core.media.PosterMaker;
import app.kith.core.media.container.Keep;
import app.kith.core.model.Audience;
import app.kith.core.model.BlobId;
import app.kith.core.model.EntityId;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.model.PostId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.mutation.Original;
import app.kith.core.mutation.Picture;
import app.kith.core.mutation.PostValue;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.MemoryOutboxStore;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.Outbox;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.Upload;
import app.kith.core.remote.HomePictures;
import app.kith.core.remote.HttpClientFactory;
import app.kith.core.remote.MediaCache;
import app.kith.core.remote.ServerConnection;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.store.MemoryLocalStore;
import app.kith.core.store.StoredRow;
import app.kith.core.sync.SyncEngine;
import app.kith.core.sync.SyncParts;
import app.kith.core.sync.drive.SyncDriver;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.sync.exchange.SyncReply;
import app.kith.core.sync.exchange.SyncRequest;
import app.kith.core.sync.exchange.Transport;
import app.kith.core.wire.JoinRequest;
import app.kith.core.wire.Joined;
import app.kith.core.wire.Row;
import io.avaje.jsonb.Jsonb;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;

/** A member with one device: the shipped engine and transport, its pictures in a folder. */
final class Member implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Jsonb json = KithJson.create();
  private final MutationCodec codec = new MutationCodec(json);
  private final IdSource ids = IdSource.secure();
  private final DeviceClock clock =
      () -> new ClockReading("boot1", System.nanoTime() / 1_000_000, System.currentTimeMillis());
  private final MemoryLocalStore base = new MemoryLocalStore();
  private final MemoryOutboxStore outbox = new MemoryOutboxStore();
  private final Outbox rules = new Outbox(codec, Limits.STANDARD, Set.of());
  private final MutationWriter writer = new MutationWriter(outbox, rules, clock, Limits.STANDARD);
  private final Path folder;
  private final OriginalsFolder originals;
  private final MediaCache cache;
  private final OkHttpClient client;
  private final String token = ids.next();
  private String url;

  private Member(Path folder, String address, InviteLink invite) {
    this.folder = folder;
    this.originals = new OriginalsFolder(folder.resolve("originals"));
    this.cache = new MediaCache(folder.resolve("cache"));
    this.client = HttpClientFactory.forCommunity(invite.pin(), invite.mode());
    this.url = "http://" + address + "/";
  }

  static Member join(Path folder, String address, String link, String handle) throws IOException {
    if (!(InviteLink.parse(link) instanceof InviteLink.Result.Parsed(InviteLink invite))) {
      throw new IllegalArgumentException("no invite: " + link);
    }
    Member member = new Member(folder, address, invite);
    member.joinBy(invite, handle);
    return member;
  }

  private void joinBy(InviteLink invite, String handle) throws IOException {
    String device = ids.next();
    Joined joined =
        connection()
            .join(
                new JoinRequest(
                    invite.code(), handle, handle, null, device, "k".repeat(40), token));
    Identity identity =
        new Identity(
            joined.community(),
            invite.pin().value(),
            invite.mode().text(),
            List.of("127.0.0.1:1"),
            joined.account(),
            joined.handle(),
            device,
            token,
            "private");
    outbox.write(changes -> {
      changes.setIdentity(identity);
      return identity;
    });
  }

  /** The server has come back at another address. */
  void find(String address) {
    url = "http://" + address + "/";
  }

  private ServerConnection connection() {
    return new ServerConnection(client, url, () -> token, json);
  }

  private Transport transport() {
    return connection().transport(originals, cache);
  }

  /** Posts pictures and gives the post's id. */
  String posts(Path... files) throws IOException {
    return posts(Keep.NOTHING, files);
  }

  String posts(Keep keep, Path... files) throws IOException {
    PublishPost publish =
        new PublishPost(
            originals, Placeholders.NONE, PosterMaker.NONE, writer, ids, clock, Limits.STANDARD);
    PublishPost.Result result = publish.publish(List.of(files), "Boat", Audience.COMMUNITY, keep);
    return ((PublishPost.Result.Posted) result).post().value();
  }

  /** Writes a post that names blobs of somebody else. */
  String claims(String shared, String original) throws IOException {
    PostId post = new PostId(ids.next());
    String media = ids.next();
    writer.write(
        new Mutation.CreatePost(
            post,
            Audience.ME,
            "Mine",
            List.of(new Picture(media, "photo", "image/jpeg", 4, 3, 9, shared, null, null)),
            List.of(new Original(media, original, 9, "image/jpeg", "a.jpg")),
            1));
    return post.value();
  }

  void deletes(String post) throws IOException {
    writer.write(new Mutation.Delete(new EntityId(post)));
  }

  /** Syncs until nothing is left to do. */
  void syncs() throws IOException {
    assertThat(run(PATIENCE))
        .as("uploads: %s", outbox.<List<Upload>>read(OutboxReader::uploads))
        .isInstanceOf(SyncDriver.Result.Settled.class);
  }

  /** Syncs for a while, where something will wait for ever. */
  void syncsFor(Duration time) throws IOException {
    run(time);
  }

  private SyncDriver.Result run(Duration time) throws IOException {
    SyncEngine engine =
        new SyncEngine(
            new SyncParts(
                base,
                outbox,
                clock,
                () -> new DeviceSecrets(ids.next(), ids.next(), "k".repeat(40), "private"),
                new HomePictures(originals, cache),
                SyncListener.NONE,
                Limits.STANDARD,
                json,
                Set.of()));
    try (SyncDriver driver = new SyncDriver(engine, transport(), new Random())) {
      return driver.run(engine::isSettled, time, 3);
    }
  }

  /** The media ids of a post that this device knows. */
  List<String> mediaOf(String post) throws IOException {
    List<String> media = new ArrayList<>();
    for (StoredRow row : base.read(reader -> reader.rowsOf(post))) {
      if (row.row().kind().equals(Row.POST) && row.row().fixed() != null) {
        for (Picture picture :
            json.type(PostValue.Fixed.class).fromJson(row.row().fixed().text()).media()) {
          media.add(picture.id());
        }
      }
    }
    return media;
  }

  /** The names of the blobs that a post has, as its author's device knows them. */
  Original originalOf(String post) throws IOException {
    String entity = new PostId(post).originals().value();
    String fixed =
        String.valueOf(base.read(reader -> reader.rowsOf(entity)).getFirst().row().fixed());
    return json.type(PostValue.Originals.class).fromJson(fixed).files().getFirst();
  }

  /** Fetches a picture; false where the server does not give it. */
  boolean gets(String post, String media, String size) throws IOException {
    MediaCache byHand = new MediaCache(folder.resolveSibling("by-hand"));
    return connection()
            .transport(originals, byHand)
            .exchange(new SyncRequest.Download(post, media, size))
        instanceof SyncReply.Downloaded;
  }

  boolean hasOriginal(String blob) {
    return originals.has(new BlobId(blob));
  }

  /** Files of pictures in this device's folder. */
  Set<String> files() throws IOException {
    return filesUnder(folder);
  }

  static Set<String> filesUnder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .collect(Collectors.toSet());
    }
  }

  @Override
  public void close() {
    HttpClientFactory.release(client);
  }
}
