package app.kith.android.given;

import android.content.ContentResolver;
import android.content.Context;
import android.content.pm.ProviderInfo;
import android.database.Cursor;
import android.net.Uri;
import android.provider.OpenableColumns;
import app.kith.core.text.Plain;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * An address that another app gave. Only other apps' providers are asked: a path of a file, or an
 * address of this app's own, would be opened with this app's rights and so give away what lies in
 * its private folders. What such a provider throws comes through as it is, so here all of it is
 * caught: it is another program's failure, and not this one's.
 */
public final class GivenAddress {
  private static final int LONGEST_NAME = 60;

  private final Context context;
  private final Uri address;

  public GivenAddress(Context context, Uri address) {
    this.context = context;
    this.address = address;
  }

  /** What people call it, in one line; "" where nobody says. Asks the other app. */
  public String name() {
    if (!isOthers()) {
      return "";
    }
    String[] columns = {OpenableColumns.DISPLAY_NAME};
    try (Cursor cursor = context.getContentResolver().query(address, columns, null, null, null)) {
      String name = cursor != null && cursor.moveToFirst() ? cursor.getString(0) : null;
      return name == null ? "" : shortened(Plain.line(name).trim());
    } catch (RuntimeException e) {
      // The other app's; a name is not needed.
      return "";
    }
  }

  private static String shortened(String name) {
    int points = name.codePointCount(0, name.length());
    return points <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }

  /**
   * Its bytes, as long as they come.
   *
   * @throws FileNotFoundException where it is not there any more
   * @throws IOException where the other app does not give them, for whatever reason
   */
  public InputStream open() throws IOException {
    if (!isOthers()) {
      throw new IOException("not an address of another app's provider");
    }
    try {
      InputStream stream = context.getContentResolver().openInputStream(address);
      if (stream == null) {
        throw new FileNotFoundException("nothing at " + address.getAuthority());
      }
      return new GuardedStream(stream);
    } catch (RuntimeException e) {
      throw new IOException("the provider " + address.getAuthority() + " failed", e);
    }
  }

  /** A user's number may stand before the authority, and its provider may have several names. */
  private boolean isOthers() {
    String authority = address.getAuthority();
    if (!ContentResolver.SCHEME_CONTENT.equals(address.getScheme()) || authority == null) {
      return false;
    }
    String name = authority.substring(authority.lastIndexOf('@') + 1);
    if (name.startsWith(context.getPackageName())) {
      return false;
    }
    ProviderInfo provider = context.getPackageManager().resolveContentProvider(name, 0);
    return provider == null || !provider.packageName.equals(context.getPackageName());
  }

  /** Of the bytes only those count that come. */
  private static final class GuardedStream extends InputStream {
    private final InputStream from;

    GuardedStream(InputStream from) {
      this.from = from;
    }

    @Override
    public int read() throws IOException {
      try {
        return from.read();
      } catch (RuntimeException e) {
        throw new IOException("the provider failed", e);
      }
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
      try {
        return from.read(into, at, most);
      } catch (RuntimeException e) {
        throw new IOException("the provider failed", e);
      }
    }

    @Override
    public void close() {
      try {
        from.close();
      } catch (IOException | RuntimeException e) {
        // What it gave was read, or its failure is known.
      }
    }
  }
}
