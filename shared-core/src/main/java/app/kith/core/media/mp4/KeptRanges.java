package app.kith.core.media.mp4;

import app.kith.core.media.container.MalformedMediaException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Where the kept tracks' frames and sounds lie in the file. All else among the data belongs to
 * nobody who is shown, or to a track that goes.
 */
final class KeptRanges {
  /** Ten minutes of 120 pictures a second, each on its own, and their sound. */
  static final int MAX = 200_000;

  private long[] starts = new long[64];
  private long[] ends = new long[64];
  private int count;

  void add(long start, long length) throws IOException {
    if (length == 0) {
      return;
    }
    if (start < 0 || length < 0 || start > Long.MAX_VALUE - length) {
      throw MalformedMediaException.corruptVideo("its frames lie nowhere");
    }
    if (count == MAX) {
      throw MalformedMediaException.unsupportedVideo("it is in more pieces than any camera makes");
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = start;
    ends[count++] = start + length;
  }

  /** Joins what touches or overlaps; from then on the ranges ascend. */
  void join() {
    // Which start and which end belong together plays no part in their union.
    Arrays.sort(starts, 0, count);
    Arrays.sort(ends, 0, count);
    int joined = 0;
    int opened = 0;
    long first = 0;
    for (int closed = 0; closed < count; closed++) {
      while (opened < count && starts[opened] <= ends[closed]) {
        first = opened == closed ? starts[opened] : first;
        opened++;
      }
      if (opened == closed + 1) {
        starts[joined] = first;
        ends[joined++] = ends[closed];
      }
    }
    count = joined;
  }

  int count() {
    return count;
  }

  long start(int i) {
    return starts[i];
  }

  long end(int i) {
    return ends[i];
  }
}
