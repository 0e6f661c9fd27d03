package app.kith.android.compose.take;

import app.kith.core.draft.DraftPicture;
import app.kith.core.draft.LookAtFile;
import app.kith.core.draft.Looked;
import app.kith.core.home.DurableFiles;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Limits;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
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
  private static final int PIECE = 64 * 1024;

  private final Path folder;
  private final long most;
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
    this.most = limits.blobBytes();
    this.looking = new LookAtFile(MediaBounds.of(limits));
    this.disk = disk;
  }

  private enum Copied {
    WHOLE,
    TOO_LARGE,
    STOPPED
  }

  /** The other app failed, not this phone. */
  private static final class NotGivenException extends IOException {
    private static final long serialVersionUID = 1;

    NotGivenException(IOException why) {
      super(why);
    }
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
      boolean gone = e.getCause() instanceof FileNotFoundException;
      return new Taken.Bad(name, gone ? Looked.Why.GONE : Looked.Why.UNREADABLE);
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
      Files.move(own.get(), file);
      return look(name, file);
    }
    Copied copied;
    try (InputStream in = opened(offer);
        OutputStream out = disk.create(file)) {
      copied = copy(in, out, wanted);
    }
    return switch (copied) {
      case STOPPED -> new Taken.Stopped();
      case TOO_LARGE -> new Taken.Bad(name, Looked.Why.TOO_LARGE);
      case WHOLE -> look(name, file);
    };
  }

  private Taken look(String name, Path file) throws IOException {
    return switch (looking.look(file)) {
      case Looked.Bad bad -> new Taken.Bad(name, bad.why());
      case Looked.Good good -> {
        DurableFiles.forceFile(file);
        DurableFiles.forceFolder(folder);
        yield new Taken.Good(good.picture().named(file.getFileName().toString()));
      }
    };
  }

  private Copied copy(InputStream in, OutputStream out, BooleanSupplier wanted) throws IOException {
    byte[] piece = new byte[PIECE];
    long all = 0;
    for (int read = read(in, piece); read >= 0; read = read(in, piece)) {
      if (!wanted.getAsBoolean()) {
        return Copied.STOPPED;
      }
      all += read;
      if (all > most) {
        return Copied.TOO_LARGE;
      }
      out.write(piece, 0, read);
    }
    return Copied.WHOLE;
  }

  private static InputStream opened(Offer offer) throws NotGivenException {
    try {
      return offer.open();
    } catch (IOException e) {
      throw new NotGivenException(e);
    }
  }

  private static int read(InputStream in, byte[] piece) throws NotGivenException {
    try {
      return in.read(piece);
    } catch (IOException e) {
      throw new NotGivenException(e);
    }
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
