package app.kith.core.stream;

import app.kith.core.wire.ByteRange;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** A video's bytes, any part of which can be read; by several threads side by side. */
public interface VideoBytes extends Closeable {
  /** Bytes of all of it. */
  long length();

  /** A stream that begins with the part and may go on behind it; the caller closes it. */
  InputStream open(ByteRange part) throws IOException;
}
