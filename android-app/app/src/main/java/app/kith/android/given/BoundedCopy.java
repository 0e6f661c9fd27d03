package app.kith.android.given;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/**
 * Copies what another app gives: of more than a bound one piece too many is read and no more,
 * whatever the other app says about its size, and it tells whose failure it was.
 *
 * @param most bytes
 */
public record BoundedCopy(long most) {
  private static final int PIECE = 64 * 1024;

  /** How it ended. */
  public enum End {
    WHOLE,
    TOO_LARGE,
    /** Nobody wanted it any more. */
    STOPPED
  }

  /** Where the bytes come from: another app. */
  public interface From {
    InputStream open() throws IOException;
  }

  /** Where the bytes go: a disk of this phone, which may be full. */
  public interface To {
    OutputStream create() throws IOException;
  }

  /**
   * Copies; what was written before another end than a whole one is the caller's to delete.
   *
   * @param wanted asked again and again
   * @throws NotGivenException where the other app failed
   * @throws IOException where this phone's disk did
   */
  public End copy(From from, To to, BooleanSupplier wanted) throws IOException {
    try (InputStream in = opened(from);
        OutputStream out = to.create()) {
      byte[] piece = new byte[PIECE];
      long all = 0;
      for (int read = read(in, piece); read >= 0; read = read(in, piece)) {
        if (!wanted.getAsBoolean()) {
          return End.STOPPED;
        }
        all += read;
        if (all > most) {
          return End.TOO_LARGE;
        }
        out.write(piece, 0, read);
      }
      return End.WHOLE;
    }
  }

  private static InputStream opened(From from) throws NotGivenException {
    try {
      return from.open();
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
}
