package app.kith.android.people;

import android.content.Context;
import android.net.Uri;
import app.kith.core.model.Limits;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture that was chosen in another app, as a file of one's own. */
record PickedFile(Context context, Uri picture) {
  private static final String NAME = "portrait";
  private static final int PIECE = 64 * 1024;

  /** Copies it; what is larger than a picture may be is cut, and no picture then. */
  Path fetch() throws IOException {
    Path file = context.getCacheDir().toPath().resolve(NAME);
    try (InputStream in = context.getContentResolver().openInputStream(picture);
        OutputStream out = Files.newOutputStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(picture + " gives nothing");
      }
      copy(in, out);
    } catch (FileNotFoundException | SecurityException e) {
      // It was taken back meanwhile: an empty file is no picture, which is then said.
      Files.write(file, new byte[0]);
    }
    return file;
  }

  private static void copy(InputStream in, OutputStream out) throws IOException {
    byte[] piece = new byte[PIECE];
    long left = Limits.STANDARD.blobBytes();
    for (int read = in.read(piece); read >= 0 && left > 0; read = in.read(piece)) {
      out.write(piece, 0, read);
      left -= read;
    }
  }
}
