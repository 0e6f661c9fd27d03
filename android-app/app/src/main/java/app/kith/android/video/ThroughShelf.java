package app.kith.android.video;

import android.net.Uri;
import androidx.media3.datasource.DataSource;
import androidx.media3.datasource.DataSourceInputStream;
import androidx.media3.datasource.DataSpec;
import app.kith.core.stream.VideoBytes;
import app.kith.core.wire.ByteRange;
import java.io.IOException;
import java.io.InputStream;

/** A video's bytes as a player gets them, so that what is looked at first is fetched once. */
record ThroughShelf(DataSource.Factory parts, VideoBytes bytes) implements VideoBytes {
  /** Names nothing: the parts know what they are of. */
  static final Uri VIDEO = Uri.parse("kith:video");

  @Override
  public long length() {
    return bytes.length();
  }

  @Override
  public InputStream open(ByteRange part) throws IOException {
    DataSourceInputStream in =
        new DataSourceInputStream(
            parts.createDataSource(), new DataSpec(VIDEO, part.from(), part.length()));
    boolean opened = false;
    try {
      in.open();
      opened = true;
      return in;
    } finally {
      if (!opened) {
        in.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
