package app.kith.core.media.mp4;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.MalformedMediaException;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.media.container.RefusalReason;
import app.kith.core.media.container.VideoInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks an MP4's boxes to its end and says what its copy has instead of which bytes. No byte moves,
 * so the tables that say where frames lie stay right, and the copy is as long as the file.
 *
 * <p>Kept: one track of H.264 pictures, all of AAC sound, and of their boxes those that a player
 * needs. Every other box becomes {@code free} space of the same length and full of zeros: user
 * data, {@code meta}, {@code uuid}, XMP, places of every maker, tracks of subtitles, timecodes and
 * places, and what is free already. Of {@code mdat} only the kept tracks' samples stay, all between
 * them becomes zeros. Times of creation and change, names of handlers and encoders, and makers'
 * brands go too.
 *
 * <p>Not touched, since it lies in the coded frames: what an encoder or a camera wrote between them
 * (H.264's SEI messages, among them x264's settings) and what is to be seen and heard.
 *
 * <p>Refused: fragments, several tracks of pictures, other codecs, data in another file, and movies
 * of QuickTime.
 */
public final class Mp4Walk {
  private static final int MOST_BRANDS = 1_024;

  private final ByteInput in;
  private final BoxInput boxes;
  private final MediaBounds bounds;
  private final Edits edits = new Edits();
  private final List<Box> data = new ArrayList<>();
  private @Nullable MovieWalk movie;

  private Mp4Walk(ByteInput in, MediaBounds bounds) {
    this.in = in;
    this.boxes = new BoxInput(in);
    this.bounds = bounds;
  }

  /**
   * What a walk learns of a file.
   *
   * @param info what the video is
   * @param copy how to write its copy
   */
  public record Layout(VideoInfo info, Copy copy) {}

  /** Writes the copy of the file that was walked. */
  public static final class Copy {
    private final Edits edits;

    private Copy(Edits edits) {
      this.edits = edits;
    }

    /**
     * Writes it.
     *
     * @param in the same bytes, from the first on
     */
    public void write(ByteInput in, OutputStream out) throws IOException {
      edits.apply(in, out);
    }
  }

  /** Whether a file's first bytes are those of a video, to be walked or refused here. */
  public static boolean isVideo(byte[] head) {
    return Brands.isVideo(head);
  }

  /** The first pass: reads to the end of the file. */
  public static Layout measure(ByteInput in, MediaBounds bounds) throws IOException {
    return new Mp4Walk(in, bounds).run();
  }

  private Layout run() throws IOException {
    Box first = boxes.next(in.u32(), Box.TO_THE_END);
    if (!first.type().equals("ftyp")) {
      throw quickTime();
    }
    brands(first);
    while (in.hasMore()) {
      part();
    }
    MovieWalk found = movie;
    if (found == null) {
      throw new MalformedMediaException(
          RefusalReason.TRUNCATED,
          "This video file is unfinished (its table of contents is missing): copy it again from"
              + " where it came, or choose another.");
    }
    blank(found.ranges());
    return new Layout(info(found), new Copy(edits));
  }

  private VideoInfo info(MovieWalk found) throws IOException {
    TrackWalk pictures = found.pictures();
    boolean upright = pictures.rotation() % 180 == 0;
    return new VideoInfo(
        upright ? pictures.width() : pictures.height(),
        upright ? pictures.height() : pictures.width(),
        pictures.rotation(),
        found.lasting(),
        found.hasSound(),
        in.position());
  }

  private static MalformedMediaException quickTime() {
    return MalformedMediaException.unsupportedVideo("it is a QuickTime movie");
  }

  private void brands(Box box) throws IOException {
    if (box.end() == Box.TO_THE_END || box.end() - box.contents() > 4 * MOST_BRANDS) {
      throw MalformedMediaException.corruptVideo("its first part has no end");
    }
    byte[] contents = boxes.contents(box, 8, 4 * MOST_BRANDS);
    if (Brands.text(contents, 0).equals("qt  ")) {
      throw quickTime();
    }
    for (int at = 0; at + 4 <= contents.length; at += 4) {
      if (at != 4 && !Brands.isStandard(Brands.text(contents, at))) {
        edits.replace(box.contents() + at, Brands.bytes(Brands.PLAIN));
      }
    }
    // Between them stands a version, which is the writing program's.
    edits.zero(box.contents() + 4, box.contents() + 8);
    edits.zero(box.end() - contents.length % 4, box.end());
  }

  private void part() throws IOException {
    long start = in.position();
    long length = 0;
    for (int i = 0; i < 4; i++) {
      if (!in.hasMore()) {
        // Fewer bytes than a box has: some programs end a file so.
        edits.zero(start, in.position());
        return;
      }
      length = length << 8 | in.u8();
    }
    Box box = boxes.next(length, Box.TO_THE_END);
    switch (box.type()) {
      case "moov" -> {
        if (movie != null) {
          throw MalformedMediaException.corruptVideo("it has its table of contents twice");
        }
        movie = new MovieWalk(boxes, bounds, edits);
        movie.run(box);
        boxes.leave(box);
      }
      case "moof" ->
          throw MalformedMediaException.unsupportedVideo("it is in fragments, as for streaming");
      case "mdat" -> {
        boxes.leave(box);
        data.add(box.endingAt(in.position()));
      }
      default -> {
        boxes.leave(box);
        edits.free(box.endingAt(in.position()));
      }
    }
  }

  /** Zeros for all that is data of nothing that is kept. */
  private void blank(KeptRanges ranges) throws IOException {
    int next = 0;
    for (Box box : data) {
      long done = box.contents();
      while (next < ranges.count() && ranges.start(next) < box.end()) {
        if (ranges.start(next) < done || ranges.end(next) > box.end()) {
          throw outside(ranges.end(next));
        }
        edits.zero(done, ranges.start(next));
        done = ranges.end(next++);
      }
      edits.zero(done, box.end());
    }
    if (next < ranges.count()) {
      throw outside(ranges.end(ranges.count() - 1));
    }
  }

  private MalformedMediaException outside(long end) {
    return end > in.position()
        ? MalformedMediaException.truncated()
        : MalformedMediaException.corruptVideo("its frames lie outside of its data");
  }
}
