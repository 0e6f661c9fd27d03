package app.kith.core.media.mp4;

import app.kith.core.media.container.MalformedMediaException;
import app.kith.core.media.container.MediaBounds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The moov: how long the video is, and its tracks. */
final class MovieWalk {
  private static final int MAX_TRACKS = 32;

  private final BoxInput boxes;
  private final MediaBounds bounds;
  private final Edits edits;
  private final KeptRanges ranges = new KeptRanges();
  private @Nullable TrackWalk pictures;
  private Duration lasting = Duration.ZERO;
  private boolean headed;
  private boolean sound;
  private int tracks;

  MovieWalk(BoxInput boxes, MediaBounds bounds, Edits edits) {
    this.boxes = boxes;
    this.bounds = bounds;
    this.edits = edits;
  }

  void run(Box moov) throws IOException {
    if (moov.end() == Box.TO_THE_END) {
      throw MalformedMediaException.corruptVideo("its table of contents has no end");
    }
    boxes.each(moov.end(), edits, this::child);
    if (!headed || tracks == 0) {
      throw MalformedMediaException.corruptVideo("its table of contents is not whole");
    }
    if (pictures == null) {
      throw MalformedMediaException.unsupportedVideo("it has no pictures");
    }
    if (pictures.isEmpty()) {
      throw MalformedMediaException.corruptVideo("its pictures are missing");
    }
    ranges.join();
  }

  private void child(Box box) throws IOException {
    switch (box.type()) {
      case "mvhd" -> header(box);
      case "trak" -> track(box);
      case "mvex" ->
          throw MalformedMediaException.unsupportedVideo("it is in fragments, as for streaming");
      default -> edits.free(box);
    }
  }

  private void header(Box box) throws IOException {
    if (headed) {
      throw MalformedMediaException.corruptVideo("it has its header twice");
    }
    headed = true;
    byte[] contents = boxes.contents(box, 100, 112);
    boolean isLong = MovieTime.isLong(box, contents);
    int longer = isLong ? 12 : 0;
    if (contents.length < 100 + longer) {
      throw BoxInput.tooShort(box);
    }
    lasting = MovieTime.duration(ByteBuffer.wrap(contents), MovieTime.afterTimes(isLong), isLong);
    bounds.checkVideo(lasting);
    MovieTime.zeroTimes(box, isLong, edits);
    // Reserved, and times of QuickTime's: of a preview, a poster, a selection.
    edits.zero(box.contents() + longer + 26, box.contents() + longer + 36);
    edits.zero(box.contents() + longer + 72, box.contents() + longer + 96);
    edits.zero(box.contents() + longer + 100, box.end());
  }

  private void track(Box box) throws IOException {
    if (++tracks > MAX_TRACKS) {
      throw MalformedMediaException.unsupportedVideo("it has more tracks than any camera makes");
    }
    TrackWalk track = new TrackWalk(boxes, bounds);
    track.run(box);
    if (!track.isKept()) {
      // Places, times, subtitles, chapters: the track goes, and with it all that lies in it.
      edits.free(box);
      return;
    }
    edits.addAll(track.edits());
    track.addTo(ranges);
    sound |= track.isSound();
    if (track.isPicture()) {
      if (pictures != null) {
        throw MalformedMediaException.unsupportedVideo("it shows several pictures at once");
      }
      pictures = track;
    }
  }

  TrackWalk pictures() {
    if (pictures == null) {
      throw new IllegalStateException("the walk has not found pictures");
    }
    return pictures;
  }

  /** At least a millisecond. */
  Duration lasting() throws IOException {
    Duration known = lasting.isZero() ? pictures().duration() : lasting;
    if (known.isZero()) {
      throw MalformedMediaException.corruptVideo("it does not say how long it is");
    }
    return Duration.ofMillis(Math.max(1, known.toMillis()));
  }

  boolean hasSound() {
    return sound;
  }

  /** Where the kept tracks' samples lie, joined. */
  KeptRanges ranges() {
    return ranges;
  }
}
