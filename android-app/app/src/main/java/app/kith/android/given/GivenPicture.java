package app.kith.android.given;

import android.content.Context;
import android.net.Uri;
import app.kith.core.model.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A picture that was chosen in another app, as a file of one's own while it is used. Never on the
 * main thread.
 *
 * @param address of the other app's provider
 */
public record GivenPicture(Context context, Uri address) {
  /** What is done with the file, which is gone afterwards. */
  public interface Use<T> {
    T with(Path file) throws IOException;
  }

  /**
   * Copies it, has it used, and deletes the copy.
   *
   * @throws NotGivenException where the other app does not give it, or more than a picture may have
   * @throws IOException where this phone's disk fails, or what is done with it
   */
  public <T> T use(Use<T> use) throws IOException {
    Path copy = Files.createTempFile(context.getCacheDir().toPath(), "given", ".part");
    try {
      BoundedCopy.End end =
          new BoundedCopy(Limits.STANDARD.blobBytes())
              .copy(
                  new GivenAddress(context, address)::open,
                  () -> Files.newOutputStream(copy),
                  () -> true);
      if (end != BoundedCopy.End.WHOLE) {
        throw new NotGivenException(new IOException("too large for a picture"));
      }
      return use.with(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
