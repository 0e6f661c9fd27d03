package app.kith.core.media.mp4;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.MalformedMediaException;
import app.kith.core.media.container.MediaBounds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One trak: pictures, sound, or something that goes. */
final class TrackWalk {
  private static final Set<String> ONCE =
      new HashSet<>(Arrays.asList("tkhd", "mdia", "mdhd", "hdlr", "minf", "stbl", "stsd"));

  /** Groupings that players need to begin in the middle. */
  private static final List<String> GROUPINGS = Arrays.asList("roll", "rap ", "prol");

  private final BoxInput boxes;
  private final ByteInput in;
  private final MediaBounds bounds;
  private final Edits edits = new Edits();
  private final SampleEntries entries;
  private final SampleTable table;
  private final Set<String> seen = new HashSet<>();
  private String handler = "";
  private Duration duration = Duration.ZERO;
  private int rotation;
  private long shownWidth;
  private long shownHeight;

  TrackWalk(BoxInput boxes, MediaBounds bounds) {
    this.boxes = boxes;
    this.in = boxes.bytes();
    this.bounds = bounds;
    this.entries = new SampleEntries(boxes, bounds, edits);
    this.table = new SampleTable(in, edits);
  }

  void run(Box trak) throws IOException {
    boxes.each(trak.end(), edits, this::inTrack);
    if (isKept() && !seen.containsAll(ONCE)) {
      throw MalformedMediaException.corruptVideo("one of its tracks is not whole");
    }
    if (isPicture()) {
      judgePicture();
    } else if (isSound()) {
      judgeSound();
    }
  }

  /** Any other track goes, whatever is in it. */
  boolean isKept() {
    return isPicture() || isSound();
  }

  boolean isPicture() {
    return handler.equals("vide");
  }

  boolean isSound() {
    return handler.equals("soun");
  }

  private void judgePicture() throws IOException {
    for (String codec : entries.codecs()) {
      if (!Codec.isH264(codec)) {
        throw Codec.refused("its pictures are", codec);
      }
    }
    bounds.checkVideo(duration);
    bounds.checkVideo(width(), height());
  }

  private void judgeSound() throws IOException {
    for (String codec : entries.codecs()) {
      if (!Codec.isMpegSound(codec)) {
        throw Codec.refused("its sound is", codec);
      }
    }
    bounds.checkVideo(duration);
  }

  private void inTrack(Box box) throws IOException {
    once(box);
    switch (box.type()) {
      case "tkhd" -> header(box);
      case "edts" -> boxes.each(box.end(), edits, this::inEdits);
      case "mdia" -> boxes.each(box.end(), edits, this::inMedia);
      default -> edits.free(box);
    }
  }

  private void inEdits(Box box) throws IOException {
    if (!box.type().equals("elst")) {
      edits.free(box);
      return;
    }
    boolean isLong = in.u8() == 1;
    in.skip(3);
    table.entries(box, isLong ? 20 : 12);
  }

  private void inMedia(Box box) throws IOException {
    once(box);
    switch (box.type()) {
      case "mdhd" -> mediaHeader(box);
      case "hdlr" -> {
        handler = Brands.text(boxes.contents(box, 24, 24), 8);
        // Who made it stands in between, and in its name behind.
        edits.zero(box.contents() + 4, box.contents() + 8);
        edits.zero(box.contents() + 12, box.end());
      }
      case "minf" -> {
        if (isKept() || handler.isEmpty()) {
          boxes.each(box.end(), edits, this::inInformation);
        }
      }
      default -> edits.free(box);
    }
  }

  private void inInformation(Box box) throws IOException {
    once(box);
    switch (box.type()) {
      case "vmhd", "smhd" -> {}
      case "dinf" -> boxes.each(box.end(), edits, this::inDataInformation);
      case "stbl" -> boxes.each(box.end(), edits, this::inTable);
      default -> edits.free(box);
    }
  }

  private void inDataInformation(Box box) throws IOException {
    if (!box.type().equals("dref")) {
      edits.free(box);
      return;
    }
    boxes.contents(box, 8, 8);
    boxes.each(
        box.end(),
        edits,
        reference -> {
          boolean here = (boxes.contents(reference, 4, 4)[3] & 1) != 0;
          if (!here) {
            throw MalformedMediaException.unsupportedVideo("its data lie in another file");
          }
          edits.zero(reference.contents() + 4, reference.end());
        });
  }

  private void inTable(Box box) throws IOException {
    once(box);
    switch (box.type()) {
      case "stsd" -> entries.read(box);
      case "stsc" -> table.runs(box);
      case "stsz" -> table.sizes(box);
      case "stco" -> table.chunks(box, false);
      case "co64" -> table.chunks(box, true);
      case "stts", "ctts", "stsh" -> table.plain(box, 8);
      case "stss" -> table.plain(box, 4);
      case "sdtp", "cslg" -> {}
      case "sgpd", "sbgp" -> {
        if (!GROUPINGS.contains(Brands.text(boxes.contents(box, 8, 8), 4))) {
          edits.free(box);
        }
      }
      default -> edits.free(box);
    }
  }

  private void once(Box box) throws IOException {
    if (ONCE.contains(box.type()) && !seen.add(box.type())) {
      throw MalformedMediaException.corruptVideo("a track has its " + box.type() + " twice");
    }
  }

  private void header(Box box) throws IOException {
    byte[] contents = boxes.contents(box, 84, 96);
    boolean isLong = MovieTime.isLong(box, contents);
    int matrix = isLong ? 52 : 40;
    if (contents.length < matrix + 44) {
      throw BoxInput.tooShort(box);
    }
    MovieTime.zeroTimes(box, isLong, edits);
    ByteBuffer header = ByteBuffer.wrap(contents);
    rotation = Turn.degrees(header, matrix);
    shownWidth = Integer.toUnsignedLong(header.getInt(matrix + 36)) + 0x8000 >> 16;
    shownHeight = Integer.toUnsignedLong(header.getInt(matrix + 40)) + 0x8000 >> 16;
    edits.zero(box.contents() + matrix + 44, box.end());
  }

  private void mediaHeader(Box box) throws IOException {
    byte[] contents = boxes.contents(box, 24, 36);
    boolean isLong = MovieTime.isLong(box, contents);
    int scale = MovieTime.afterTimes(isLong);
    if (contents.length < scale + (isLong ? 16 : 12)) {
      throw BoxInput.tooShort(box);
    }
    MovieTime.zeroTimes(box, isLong, edits);
    duration = MovieTime.duration(ByteBuffer.wrap(contents), scale, isLong);
    edits.zero(box.contents() + scale + (isLong ? 14 : 10), box.end());
  }

  Edits edits() {
    return edits;
  }

  void addTo(KeptRanges ranges) throws IOException {
    table.addTo(ranges);
  }

  boolean isEmpty() {
    return entries.codecs().isEmpty() || table.samples() == 0;
  }

  Duration duration() {
    return duration;
  }

  int rotation() {
    return rotation;
  }

  /** Pixels from left to right before it is turned. */
  int width() {
    return (int) (shownWidth == 0 || shownHeight == 0 ? entries.width() : shownWidth);
  }

  int height() {
    return (int) (shownWidth == 0 || shownHeight == 0 ? entries.height() : shownHeight);
  }
}
