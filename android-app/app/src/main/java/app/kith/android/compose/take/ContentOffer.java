package app.kith.android.compose.take;

import android.content.ContentResolver;
import android.database.Cursor;
import android.net.Uri;
import android.provider.OpenableColumns;
import app.kith.core.text.Plain;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Something that another app's provider gives. What such a provider throws comes through as it is,
 * so here all of it is caught: it is another program's failure, and not this one's.
 */
final class ContentOffer implements Offer {
  private static final int LONGEST_NAME = 60;

  private final ContentResolver content;
  private final Uri uri;

  ContentOffer(ContentResolver content, Uri uri) {
    this.content = content;
    this.uri = uri;
  }

  @Override
  public String name() {
    String[] columns = {OpenableColumns.DISPLAY_NAME};
    try (Cursor cursor = content.query(uri, columns, null, null, null)) {
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

  @Override
  public String address() {
    return uri.toString();
  }

  @Override
  public InputStream open() throws IOException {
    try {
      InputStream stream = content.openInputStream(uri);
      if (stream == null) {
        throw new FileNotFoundException("nothing at " + uri.getAuthority());
      }
      return new GuardedStream(stream);
    } catch (RuntimeException e) {
      throw new IOException("the provider " + uri.getAuthority() + " failed", e);
    }
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
