package app.kith.android.video;

import android.net.Uri;
import androidx.media3.common.C;
import androidx.media3.common.PlaybackException;
import androidx.media3.datasource.BaseDataSource;
import androidx.media3.datasource.DataSourceException;
import androidx.media3.datasource.DataSpec;
import app.kith.core.stream.VideoBytes;
import app.kith.core.wire.ByteRange;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Gives a player any part of a video's bytes. They are closed by whoever opened them. */
final class BytesSource extends BaseDataSource {
  private final VideoBytes bytes;
  private @Nullable Uri uri;
  private @Nullable InputStream in;
  private long left;

  BytesSource(VideoBytes bytes, boolean network) {
    super(network);
    this.bytes = bytes;
  }

  @Override
  public long open(DataSpec part) throws IOException {
    uri = part.uri;
    transferInitializing(part);
    long rest = bytes.length() - part.position;
    if (rest < 0) {
      throw new DataSourceException(PlaybackException.ERROR_CODE_IO_READ_POSITION_OUT_OF_RANGE);
    }
    left = part.length == C.LENGTH_UNSET ? rest : Math.min(part.length, rest);
    if (left > 0) {
      in = bytes.open(new ByteRange(part.position, part.position + left - 1));
    }
    transferStarted(part);
    return left;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    InputStream open = in;
    if (left == 0 || open == null) {
      return C.RESULT_END_OF_INPUT;
    }
    int read = open.read(buffer, from, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException("the video ends " + left + " bytes too early");
    }
    left -= read;
    bytesTransferred(read);
    return read;
  }

  @Override
  public @Nullable Uri getUri() {
    return uri;
  }

  @Override
  public void close() throws IOException {
    InputStream open = in;
    in = null;
    if (uri != null) {
      uri = null;
      transferEnded();
    }
    if (open != null) {
      open.close();
    }
  }
}
