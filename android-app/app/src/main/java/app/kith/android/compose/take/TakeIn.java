package app.kith.android.compose.take;

import app.kith.android.given.BoundedCopy;
import app.kith.android.given.NotGivenException;
import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.LookAtFile;
import app.kith.core.draft.Looked;
import app.kith.core.home.DurableFiles;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Copies what is offered into a folder and looks at it. Of more than a post may hold one byte too
 * many is read and no more, whatever the other app says about its size. Never on the main thread.
 */
public final class TakeIn {
  private final Path folder;
  private final BoundedCopy copy;
  private final LookAtFile looking;
  private final Disk disk;

  /** Where copies are written; a disk may be full. */
  interface Disk {
    OutputStream create(Path file) throws IOException;
  }

  public TakeIn(Path folder, Limits limits) {
    this(folder, limits, Files::newOutputStream);
  }

  TakeIn(Path folder, Limits limits, Disk disk) {
    this.folder = folder;
    this.copy = new BoundedCopy(limits.blobBytes());
    this.looking = new LookAtFile(MediaBounds.of(limits));
    this.disk = disk;
  }

  /**
   * Takes one thing in.
   *
   * @param id names the picture in the draft, and its file in the folder
   * @param wanted whether it is still wanted; asked again and again
   */
  public Taken take(Offer offer, String id, BooleanSupplier wanted) {
    String name = offer.name();
    Path file = folder.resolve(id);
    boolean good = false;
    try {
      DurableFiles.createFolders(folder);
      Taken taken = take(offer, name, file, wanted);
      good = taken instanceof Taken.Good;
      return taken;
    } catch (NotGivenException e) {
      return new Taken.Bad(name, e.isGone() ? Looked.Why.GONE : Looked.Why.UNREADABLE);
    } catch (NoSuchFileException e) {
      return new Taken.Bad(name, Looked.Why.GONE);
    } catch (IOException e) {
      return new Taken.NoRoom(name);
    } finally {
      if (!good) {
        leave(offer, file);
      }
    }
  }

  /** What was only copied can be had again; what was moved here goes back where it was. */
  private static void leave(Offer offer, Path file) {
    Optional<Path> own = offer.own();
    try {
      if (own.isPresent() && Files.exists(file)) {
        Files.move(file, own.get());
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It is swept when the draft is opened the next time.
    }
  }

  private Taken take(Offer offer, String name, Path file, BooleanSupplier wanted)
      throws IOException {
    Optional<Path> own = offer.own();
    if (own.isPresent()) {
      // The process before may have ended after this step, and before the draft knew of it.
      if (Files.exists(own.get()) || !Files.exists(file)) {
        Files.move(own.get(), file);
      }
      return look(name, file, offer.description());
    }
    return switch (copy.copy(offer::open, () -> disk.create(file), wanted)) {
      case STOPPED -> new Taken.Stopped();
      case TOO_LARGE -> new Taken.Bad(name, Looked.Why.TOO_LARGE);
      case WHOLE -> look(name, file, offer.description());
    };
  }

  private Taken look(String name, Path file, String description) throws IOException {
    return switch (looking.look(file)) {
      case Looked.Bad bad -> new Taken.Bad(name, bad.why());
      case Looked.Good good -> {
        DurableFiles.forceFile(file);
        DurableFiles.forceFolder(folder);
        yield new Taken.Good(
            good.picture().named(file.getFileName().toString()).described(description));
      }
    };
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It is swept when the draft is opened the next time.
    }
  }

  /** A picture of the draft that was posted or is not wanted. */
  public void forget(DraftPicture picture) {
    if (folder.equals(picture.file().getParent())) {
      forget(picture.file());
    }
  }
}
