package app.kith.core.stream;

import app.kith.core.media.MediaSource;
import app.kith.core.wire.ByteRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A video with nothing where its frames and sounds are. The walk looks at all but these, so that a
 * video can be walked before a player gets it, and hardly anything of it need be fetched.
 */
record HollowVideo(VideoBytes video) implements MediaSource {
  private static final int HEAD = 8;
  private static final int LONG_HEAD = 16;
  private static final String FRAMES = "mdat";

  /** More boxes than that stand side by side in no video that can be shared. */
  private static final int MOST_BOXES = 1_000;

  @Override
  public InputStream open() throws IOException {
    List<InputStream> boxes = new ArrayList<>();
    for (long at = 0; at < video.length() && boxes.size() < MOST_BOXES; ) {
      byte[] head = read(at, Math.min(LONG_HEAD, video.length() - at));
      long size = size(head, video.length() - at);
      boxes.add(
          isFrames(head)
              ? new Nothing(head, size)
              : new Part(video, new ByteRange(at, at + size - 1)));
      at += size;
    }
    return new SequenceInputStream(Collections.enumeration(boxes));
  }

  private byte[] read(long from, long length) throws IOException {
    try (InputStream in = video.open(new ByteRange(from, from + length - 1))) {
      byte[] head = new byte[(int) length];
      int got = 0;
      for (int read = 0; read >= 0 && got < head.length; got += Math.max(0, read)) {
        read = in.read(head, got, head.length - got);
      }
      return Arrays.copyOf(head, got);
    }
  }

  private static boolean isFrames(byte[] head) {
    return head.length >= HEAD
        && new String(head, HEAD / 2, HEAD / 2, StandardCharsets.ISO_8859_1).equals(FRAMES);
  }

  /** What the box says of its size; one that makes no sense reaches to the end, as 0 does. */
  private static long size(byte[] head, long rest) {
    if (head.length < HEAD) {
      return rest;
    }
    long size = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
    if (size == 1 && head.length == LONG_HEAD) {
      size = ByteBuffer.wrap(head).getLong(HEAD);
    }
    return size < HEAD ? rest : Math.min(size, rest);
  }

  /** Asked for when the first byte is read. */
  private static final class Part extends InputStream {
    private final VideoBytes video;
    private final ByteRange part;
    private long left;
    private @Nullable InputStream in;

    Part(VideoBytes video, ByteRange part) {
      this.video = video;
      this.part = part;
      this.left = part.length();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      if (in == null) {
        in = video.open(part);
      }
      int read = in.read(bytes, from, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }

  /** A box's head, and zeros behind it. */
  private static final class Nothing extends InputStream {
    private final byte[] head;
    private final long size;
    private long at;

    Nothing(byte[] head, long size) {
      this.head = head;
      this.size = size;
    }

    @Override
    public int read() {
      if (at >= size) {
        return -1;
      }
      int here = at < head.length ? head[(int) at] & 0xff : 0;
      at++;
      return here;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (at < head.length) {
        int one = read();
        if (one >= 0 && length > 0) {
          bytes[from] = (byte) one;
        }
        return one < 0 ? -1 : 1;
      }
      int read = (int) Math.min(length, size - at);
      Arrays.fill(bytes, from, from + read, (byte) 0);
      at += read;
      return read == 0 ? -1 : read;
    }
  }
}
