package app.kith.android.compose.take;

import android.content.Context;
import android.net.Uri;
import androidx.core.content.FileProvider;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** What a camera app is asked to write: files in a folder where it is let in, one at a time. */
public final class Captures {
  private static final String AUTHORITY = ".lent";

  /** So long a person may take to take a picture. */
  private static final long OLD_MILLIS = 24L * 60 * 60 * 1000;

  private final Context context;
  private final File folder;

  public Captures(Context context) {
    this.context = context;
    this.folder = new File(context.getFilesDir(), "captures");
  }

  /** The name of a file that is to be written; what was never fetched goes. */
  public String fresh(String ending) throws IOException {
    if (!folder.isDirectory() && !folder.mkdirs()) {
      throw new IOException("there is no folder for the camera");
    }
    File[] before = folder.listFiles();
    long old = System.currentTimeMillis() - OLD_MILLIS;
    for (File each : before == null ? new File[0] : before) {
      if (each.lastModified() < old) {
        each.delete();
      }
    }
    return UUID.randomUUID() + ending;
  }

  /** Under which a camera app finds it. */
  public Uri address(String name) {
    return FileProvider.getUriForFile(
        context, context.getPackageName() + AUTHORITY, new File(folder, name));
  }

  /** What was written; empty where nothing was. */
  public Optional<Offer> offer(String name) {
    File file = new File(folder, name);
    return file.length() == 0 ? Optional.empty() : Optional.of(new OwnFile(file.toPath()));
  }
}
