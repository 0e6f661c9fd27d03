package app.kith.server;

import app.kith.core.model.Epoch;
import app.kith.core.model.IdSource;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.remote.trust.PinMode;
import app.kith.server.account.AccountRoutes;
import app.kith.server.account.Accounts;
import app.kith.server.account.Invitations;
import app.kith.server.account.Passwords;
import app.kith.server.account.Presence;
import app.kith.server.account.TokenLookup;
import app.kith.server.account.join.Secrets;
import app.kith.server.account.state.JdbcAccountTables;
import app.kith.server.admin.CompactHandler;
import app.kith.server.admin.ControlHandler;
import app.kith.server.admin.InviteHandler;
import app.kith.server.admin.WhoHandler;
import app.kith.server.blob.BlobStore;
import app.kith.server.database.Database;
import app.kith.server.database.DatabaseLocation;
import app.kith.server.home.Reach;
import app.kith.server.home.ServerHome;
import app.kith.server.home.ServerSettings;
import app.kith.server.http.AccessLog;
import app.kith.server.http.Authentication;
import app.kith.server.http.ErrorResponses;
import app.kith.server.http.HealthRoutes;
import app.kith.server.http.HelloRoutes;
import app.kith.server.http.HttpSetup;
import app.kith.server.http.JsonBodies;
import app.kith.server.http.LogFile;
import app.kith.server.http.live.LiveSocket;
import app.kith.server.http.live.SendQueue;
import app.kith.server.http.tls.FrontDoor;
import app.kith.server.http.trust.CommunityKey;
import app.kith.server.http.trust.HelloFacts;
import app.kith.server.http.trust.HelloSigner;
import app.kith.server.http.trust.ServerCertificates;
import app.kith.server.instance.Belonging;
import app.kith.server.live.LiveGate;
import app.kith.server.live.LiveRoutes;
import app.kith.server.media.NamedBlobs;
import app.kith.server.sync.SyncRoutes;
import app.kith.server.sync.SyncService;
import app.kith.server.sync.commit.Acknowledgements;
import app.kith.server.sync.commit.CommitBatch;
import app.kith.server.sync.commit.Committer;
import app.kith.server.sync.commit.DurableHead;
import app.kith.server.sync.commit.PushReader;
import app.kith.server.sync.commit.ServerClock;
import app.kith.server.sync.compact.Compaction;
import app.kith.server.sync.compact.CompactionWorker;
import app.kith.server.sync.decide.Decider;
import app.kith.server.sync.erase.Erasures;
import app.kith.server.sync.jdbc.JdbcChangeLog;
import app.kith.server.sync.jdbc.JdbcTable;
import app.kith.server.sync.jdbc.JdbcTables;
import app.kith.server.sync.log.Head;
import app.kith.server.sync.log.LogView;
import app.kith.server.sync.read.Cursors;
import app.kith.server.sync.read.PullReader;
import app.kith.server.sync.read.Seal;
import app.kith.server.sync.read.SnapshotReader;
import io.avaje.jsonb.Jsonb;
import io.helidon.webserver.http.HttpService;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;

/**
 * How a server is put together: the one place where its parts are made, those for pictures by
 * {@link MediaParts}. Each part is closed in the reverse order of its making.
 */
final class ServerGraph implements Closeable {
  private static final long ACCESS_LOG_BYTES = 10L << 20;
  private static final int ACCESS_LOGS_KEPT = 3;
  private static final SendQueue.Bounds LIVE_BOUNDS = new SendQueue.Bounds(64, 1 << 20);
  private static final Duration LIVE_PING = Duration.ofSeconds(30);
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final OpenParts opened = new OpenParts();
  private final Limits limits = Limits.STANDARD;
  private final InstantSource clock = InstantSource.system();
  private final AtomicBoolean ready = new AtomicBoolean();
  private final ServerEvents events = new ServerEvents();
  private final Jsonb json;
  private final ServerConfig config;
  private final ServerHome home;
  private final ServerSettings settings;
  private final InstanceParts instance;
  private final Belonging.Start start;
  private final int port;
  private final CommunityKey key;
  private final Invitations invitations;
  private final HomeCheck check;
  private final Compaction compaction;
  private final CompactionWorker compacting;
  private final Presence presence = new Presence(clock);
  private final HttpSetup http;

  /**
   * Opens everything but the port.
   *
   * @param data where its data is
   * @param port the port that is held for it
   * @param fresh whether the home is a new one
   */
  ServerGraph(
      ServerConfig config,
      ServerHome home,
      ServerSettings settings,
      DatabaseLocation data,
      int port,
      boolean fresh,
      Jsonb json)
      throws IOException {
    this.config = config;
    this.home = home;
    this.port = port;
    this.json = json;
    boolean whole = false;
    try {
      Database database = opened.keep(Database.open(data));
      this.instance = new InstanceParts(opened, database, home, settings);
      this.start = instance.belonging().settle(fresh, settings.name());
      this.settings =
          start instanceof Belonging.Start.Joins(String name) ? settings.named(name) : settings;
      this.key = CommunityKey.openOrCreate(home.keys());
      Storage storage = storage(database);
      Sync sync = sync(storage);
      this.compaction = new Compaction(sync.committer());
      this.compacting = opened.keep(new CompactionWorker(compaction));
      this.invitations =
          new Invitations(
              sync.accounts(),
              new Secrets(IdSource.secure()),
              key.pin(),
              this.settings.publicUrl() == null ? PinMode.PIN : PinMode.WEB,
              storage.head().epoch(),
              this::addresses);
      instance.watch(opened, storage.log(), sync.service().durable(), this::ownAddresses, clock);
      BlobStore blobs = instance.blobs(opened);
      this.check = new HomeCheck(storage.log(), blobs, new NamedBlobs(database));
      this.http = http(database, sync, blobs);
      whole = true;
    } finally {
      if (!whole) {
        close();
      }
    }
  }

  /** What is kept, and how far it had come. */
  private record Storage(JdbcChangeLog log, Head head) {}

  private Storage storage(Database database) throws IOException {
    Epoch first = new Epoch(1, IdSource.secure().next());
    JdbcChangeLog log = JdbcChangeLog.open(database, tables(), first);
    return new Storage(log, log.read(LogView::head));
  }

  private static List<JdbcTable<?, ?>> tables() {
    List<JdbcTable<?, ?>> tables = new ArrayList<>(JdbcTables.all());
    tables.addAll(JdbcAccountTables.all());
    return tables;
  }

  /** What decides and reads. */
  private record Sync(
      JdbcChangeLog log,
      Committer committer,
      SyncService service,
      Erasures erasures,
      Accounts accounts,
      TokenLookup tokens,
      ServerClock clock,
      Head start) {}

  private Sync sync(Storage storage) throws IOException {
    JdbcChangeLog log = storage.log();
    DurableHead durable = new DurableHead(storage.head().seq());
    ServerClock serverClock =
        new ServerClock(
            clock,
            System::nanoTime,
            storage.head().lastStamp(),
            config.acceptClock(),
            ServerEvents::clockDoubted);
    Acknowledgements acknowledgements = new Acknowledgements();
    CommitBatch batches =
        new CommitBatch(
            log, durable, serverClock, new SecureRandom(), acknowledgements, events, Set.of());
    Committer committer = opened.keep(new Committer(batches));
    committer.start();
    Seal seal = new Seal(home.seal());
    Cursors cursors = new Cursors(seal);
    SyncService.Readers readers =
        new SyncService.Readers(
            new PushReader(new MutationCodec(json), limits, new Decider(json)),
            new PullReader(cursors, limits, json),
            new SnapshotReader(seal, cursors, limits),
            cursors);
    SyncService service =
        new SyncService(log, committer, durable, serverClock, acknowledgements, readers, Set.of());
    TokenLookup tokens = new TokenLookup(log);
    Accounts accounts = new Accounts(log, committer, tokens, limits, json);
    return new Sync(
        log,
        committer,
        service,
        new Erasures(committer),
        accounts,
        tokens,
        serverClock,
        storage.head());
  }

  private HttpSetup http(Database database, Sync sync, BlobStore blobs) throws IOException {
    JsonBodies bodies = new JsonBodies(json);
    Authentication authentication = new Authentication(presence.noting(sync.tokens()::actor));
    LogFile file =
        opened.keep(new LogFile(home.logs(), "access.log", ACCESS_LOG_BYTES, ACCESS_LOGS_KEPT));
    AccessLog log = new AccessLog(file::line, clock, System::nanoTime);
    LiveGate gate = opened.keep(new LiveGate(sync.service(), authentication, log, json));
    List<HttpService> services = new ArrayList<>();
    services.add(new HealthRoutes(ready::get, bodies));
    services.add(new HelloRoutes(new HelloSigner(key, () -> facts(sync)), bodies));
    services.add(
        new AccountRoutes(sync.accounts(), new Passwords(), invitations, authentication, bodies));
    services.add(new SyncRoutes(sync.service(), authentication, bodies, limits));
    services.add(new LiveRoutes(authentication));
    MediaParts media =
        new MediaParts(
            database,
            sync.log(),
            sync.service(),
            sync.erasures(),
            blobs,
            instance,
            limits,
            clock,
            () -> Instant.ofEpochMilli(now(sync)));
    services.addAll(media.open(opened, events, authentication));
    return new HttpSetup(
        tls(),
        services,
        List.of(
            new HttpSetup.SocketRoute(
                LiveGate.PATH, () -> new LiveSocket(gate, LIVE_BOUNDS, LIVE_PING))),
        List.of(),
        new ErrorResponses(json),
        log,
        limits.blobBytes(),
        DRAIN);
  }

  private HelloFacts facts(Sync sync) {
    List<String> publicUrls =
        Optional.ofNullable(settings.publicUrl()).map(List::of).orElse(List.of());
    return new HelloFacts(
        settings.name(), sync.start().epoch(), addresses(), publicUrls, now(sync));
  }

  private static long now(Sync sync) {
    return sync.clock().now(sync.start().lastStamp());
  }

  private Optional<SSLContext> tls() {
    ServerCertificates certificates =
        new ServerCertificates(
            key, () -> Reach.hosts(Listen.parse(settings.listen()).host()), clock);
    return Optional.of(FrontDoor.of(certificates.keyManager()));
  }

  /** Whether a new community begins here, and not a new server of one that is there. */
  boolean isNew() {
    return start instanceof Belonging.Start.Founds;
  }

  /** Keeps what was chosen, once all is open. */
  void settle() throws IOException {
    if (isNew()) {
      instance.belonging().found(settings.name());
    }
    home.keep(settings);
  }

  /** Where devices may find the community's servers, this one before others. */
  List<String> addresses() {
    return instance.addresses(ownAddresses());
  }

  private List<String> ownAddresses() {
    return Reach.addresses(Listen.parse(settings.listen()).host(), port, settings.publicUrl());
  }

  Invitations invitations() {
    return invitations;
  }

  /** What the owner of this computer may ask, by name. */
  Map<String, ControlHandler> handlers() {
    return Map.of(
        "invite",
        new InviteHandler(invitations),
        "who",
        new WhoHandler(presence, settings.name(), this::addresses),
        "compact",
        new CompactHandler(compaction));
  }

  HttpSetup http() {
    return http;
  }

  /** From now on, or no longer, the server says that it is up. */
  void setReady(boolean now) {
    if (now && !ready.get()) {
      compacting.start();
    }
    ready.set(now);
  }

  /** What is wrong with what is kept, one sentence a problem. */
  List<String> problems() throws IOException {
    return check.problems();
  }

  @Override
  public void close() throws IOException {
    opened.close();
  }
}
