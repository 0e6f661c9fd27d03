package app.kith.core.media.mp4;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.MalformedMediaException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where one track's samples lie. A sample is a frame, or some sound; samples that follow each other
 * in the file are a chunk.
 */
final class SampleTable {
  /** Ten minutes of 240 pictures a second, and more. */
  static final int MAX_SAMPLES = 500_000;

  private final ByteInput in;
  private final Edits edits;
  private long @Nullable [] chunks;
  private long @Nullable [] runs;
  private long @Nullable [] sizes;
  private int samples;
  private long sizeOfAll;

  SampleTable(ByteInput in, Edits edits) {
    this.in = in;
    this.edits = edits;
  }

  /** A box that holds entries of {@code bytes} bytes, of which this reads nothing. */
  void plain(Box box, int bytes) throws IOException {
    in.skip(4);
    entries(box, bytes);
  }

  /** The same, behind its version and flags. */
  void entries(Box box, int bytes) throws IOException {
    end(box, in.u32() * bytes);
  }

  /** {@code stco} and {@code co64}: where each chunk begins. */
  void chunks(Box box, boolean isLong) throws IOException {
    in.skip(4);
    int count = count(box, in.u32(), KeptRanges.MAX, isLong ? 8 : 4);
    once(box, chunks);
    Growing read = new Growing();
    for (int i = 0; i < count; i++) {
      read.add(isLong ? in.s64() : in.u32());
    }
    chunks = read.values();
    end(box, 0);
  }

  /** {@code stsc}: from which chunk on a chunk has how many samples. */
  void runs(Box box) throws IOException {
    in.skip(4);
    int count = count(box, in.u32(), KeptRanges.MAX, 12);
    once(box, runs);
    Growing read = new Growing();
    for (int i = 0; i < count; i++) {
      read.add(in.u32());
      read.add(in.u32());
      in.skip(4);
    }
    runs = read.values();
    end(box, 0);
  }

  /** {@code stsz}: how large each sample is, or all are. */
  void sizes(Box box) throws IOException {
    in.skip(4);
    sizeOfAll = in.u32();
    samples = count(box, in.u32(), MAX_SAMPLES, sizeOfAll == 0 ? 4 : 0);
    once(box, sizes);
    Growing read = new Growing();
    for (int i = 0; i < samples && sizeOfAll == 0; i++) {
      read.add(in.u32());
    }
    sizes = read.values();
    end(box, 0);
  }

  private static void once(Box box, long @Nullable [] before) throws IOException {
    if (before != null) {
      throw MalformedMediaException.corruptVideo("a track has its " + box.type() + " twice");
    }
  }

  private int count(Box box, long count, int most, int bytes) throws IOException {
    if (count * bytes > box.end() - in.position()) {
      throw MalformedMediaException.corruptVideo(
          "its part " + box.type() + " claims " + count + " entries and has no room for them");
    }
    if (count > most) {
      throw MalformedMediaException.unsupportedVideo("it is in more pieces than any camera makes");
    }
    return (int) count;
  }

  /** What follows the last entry is no part of the table. */
  private void end(Box box, long more) throws IOException {
    if (more > box.end() - in.position()) {
      throw BoxInput.tooShort(box);
    }
    edits.zero(in.position() + more, box.end());
  }

  int samples() {
    return samples;
  }

  /** Adds the ranges of all chunks. */
  void addTo(KeptRanges ranges) throws IOException {
    if (chunks == null || runs == null || sizes == null) {
      throw MalformedMediaException.corruptVideo("it does not say where its frames lie");
    }
    int sample = 0;
    int run = 0;
    for (int chunk = 0; chunk < chunks.length; chunk++) {
      while (run + 2 < runs.length && runs[run + 2] <= chunk + 1) {
        run += 2;
      }
      long held = runs.length == 0 || runs[run] > chunk + 1 ? 0 : runs[run + 1];
      if (held > samples - sample) {
        throw contradiction();
      }
      long bytes = sizeOfAll * held;
      for (int i = 0; i < held && sizeOfAll == 0; i++) {
        bytes += sizes[sample + i];
      }
      sample += (int) held;
      ranges.add(chunks[chunk], bytes);
    }
    if (sample != samples) {
      throw contradiction();
    }
  }

  private static MalformedMediaException contradiction() {
    return MalformedMediaException.corruptVideo("its table of frames contradicts itself");
  }

  /** Numbers as they are read: what a file claims to have decides on no memory. */
  private static final class Growing {
    private long[] values = new long[16];
    private int count;

    void add(long value) {
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      values[count++] = value;
    }

    long[] values() {
      return Arrays.copyOf(values, count);
    }
  }
}
