package app.kith.android.compose.take;

import android.content.Context;
import android.net.Uri;
import androidx.core.content.FileProvider;
import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a camera app is asked to write: files in a folder where it is let in, one at a time. */
public final class Captures {
  private static final String AUTHORITY = ".lent";

  /** Says that an address is the name of a capture; no other app's has it. */
  private static final String SCHEME = "capture:";

  /** Whoever could name another file would get what lies in the app's private folders. */
  private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}\\.(jpg|mp4)");

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
    return file.length() == 0
        ? Optional.empty()
        : Optional.of(new OwnFile(file.toPath(), SCHEME + name));
  }

  /**
   * What the process before began to take over; it may have been moved already.
   *
   * @param address as its offer had it
   * @return empty where it is no capture's
   */
  public Optional<Offer> again(String address) {
    String name = address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : "";
    return NAME.matcher(name).matches()
        ? Optional.of(new OwnFile(new File(folder, name).toPath(), address))
        : Optional.empty();
  }

  /**
   * What was written and never fetched, as where the process ended before that; by its name.
   *
   * @param writing the one that a camera may be writing now, or ""
   */
  public Map<String, Offer> left(String writing) {
    Map<String, Offer> left = new LinkedHashMap<>();
    String[] names = folder.list();
    for (String name : names == null ? new String[0] : names) {
      if (!name.equals(writing) && NAME.matcher(name).matches()) {
        offer(name).ifPresent(offer -> left.put(name, offer));
      }
    }
    return left;
  }

  /** Deletes what a camera app wrote and a person did not want. */
  public void drop(String name) {
    new File(folder, name).delete();
  }
}
