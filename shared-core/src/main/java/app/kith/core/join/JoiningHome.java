package app.kith.core.join;

import app.kith.core.home.DeviceHome;
import app.kith.core.home.DurableFiles;
import app.kith.core.home.HomeKind;
import app.kith.core.home.HomeLock;
import app.kith.core.home.HomeMarker;
import app.kith.core.json.UntrustedJson;
import app.kith.core.mutation.Chain;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.sync.exchange.DeviceSecrets;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A home in the making, in a folder beside it: it gets its name only when it is whole, so nobody
 * ever finds half a device. The folder is its owner's alone, since it holds the device's secrets.
 */
final class JoiningHome implements Closeable {
  private static final String DRAFT = "draft.json";

  private final Path home;
  private final Path building;
  private final HomeLock lock;
  private final JsonType<JoinDraft> drafts;

  private JoiningHome(Path home, Path building, HomeLock lock, Jsonb json) {
    this.home = home;
    this.building = building;
    this.lock = lock;
    this.drafts = json.type(JoinDraft.class);
  }

  /** Opens the folder, which may be there from a join that was killed; empty where one runs. */
  static Optional<JoiningHome> open(Path home, Jsonb json) throws IOException {
    Path whole = home.toAbsolutePath().normalize();
    Path building = whole.resolveSibling(whole.getFileName() + ".joining");
    if (!Files.isDirectory(building)) {
      DurableFiles.createFolders(building);
    }
    closeToOthers(building);
    return switch (HomeLock.tryAcquire(building, HomeLock.HOME)) {
      case HomeLock.Held held -> Optional.empty();
      case HomeLock.Acquired acquired ->
          Optional.of(new JoiningHome(whole, building, acquired.lock(), json));
    };
  }

  private static void closeToOthers(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** The secrets to ask with: those of an earlier try of the same entry, else fresh ones. */
  DeviceSecrets secrets(Entry entry, DeviceSecrets.Source source) throws IOException {
    String about = Chain.hash(entry.about());
    Optional<JoinDraft> kept = draft().filter(draft -> draft.about().equals(about));
    if (kept.isPresent()) {
      return kept.get().secrets();
    }
    DeviceSecrets fresh = source.create();
    String json = drafts.toJson(JoinDraft.of(about, fresh));
    DurableFiles.writeAtomically(building.resolve(DRAFT), json.getBytes(StandardCharsets.UTF_8));
    return fresh;
  }

  private Optional<JoinDraft> draft() throws IOException {
    try {
      return Optional.of(UntrustedJson.read(drafts, Files.readAllBytes(building.resolve(DRAFT))));
    } catch (NoSuchFileException | JsonException e) {
      return Optional.empty();
    }
  }

  /** Makes it the home of this device. */
  void become(Identity identity, OutboxOpener outboxes) throws IOException {
    try (OutboxStore outbox = outboxes.open(new DeviceHome(building).outbox())) {
      outbox.write(writer -> {
        writer.setIdentity(identity);
        return identity;
      });
    }
    HomeMarker.write(building, HomeKind.DEVICE);
    // Where a folder can't be renamed while a file in it is open, the lock must go first.
    lock.close();
    Files.deleteIfExists(building.resolve(HomeLock.HOME));
    Files.deleteIfExists(home);
    Files.move(building, home, StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.forceFolder(home.resolveSibling(""));
    // Only now: until the folder has its name, the same question may have to be asked again.
    Files.delete(home.resolve(DRAFT));
  }

  /** Leaves nothing behind. */
  void discard() throws IOException {
    lock.close();
    try (Stream<Path> files = Files.list(building)) {
      for (Path file : files.collect(Collectors.toList())) {
        Files.delete(file);
      }
    }
    Files.delete(building);
  }

  /** Leaves nothing behind, unless a server may have been asked from here before. */
  void discardUnlessAsked() throws IOException {
    if (!draft().isPresent()) {
      discard();
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
