package app.kith.core.media.mp4;

import app.kith.core.media.container.ByteInput;
import app.kith.core.media.container.MalformedMediaException;
import app.kith.core.media.container.MediaBounds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What a track's stsd says of how its samples are coded. */
final class SampleEntries {
  private static final int PICTURE_BYTES = 78;
  private static final int SOUND_BYTES = 28;
  private static final int SETTINGS_BYTES = 7;
  private static final int MOST_ESDS = 4_096;

  private final BoxInput boxes;
  private final ByteInput in;
  private final MediaBounds bounds;
  private final Edits edits;
  private final List<String> codecs = new ArrayList<>();
  private int width;
  private int height;
  private boolean settings;

  SampleEntries(BoxInput boxes, MediaBounds bounds, Edits edits) {
    this.boxes = boxes;
    this.in = boxes.bytes();
    this.bounds = bounds;
    this.edits = edits;
  }

  void read(Box stsd) throws IOException {
    boxes.contents(stsd, 8, 8);
    boxes.each(stsd.end(), edits, this::entry);
  }

  /** The types of all entries. */
  List<String> codecs() {
    return codecs;
  }

  /** Pixels of a coded row; 0 for what is no picture. */
  int width() {
    return width;
  }

  int height() {
    return height;
  }

  private void entry(Box entry) throws IOException {
    codecs.add(entry.type());
    if (Codec.isH264(entry.type())) {
      picture(entry);
    } else if (Codec.isMpegSound(entry.type())) {
      sound(entry);
    }
  }

  private void picture(Box entry) throws IOException {
    ByteBuffer fields = ByteBuffer.wrap(boxes.contents(entry, PICTURE_BYTES, PICTURE_BYTES));
    int codedWidth = Short.toUnsignedInt(fields.getShort(24));
    int codedHeight = Short.toUnsignedInt(fields.getShort(26));
    bounds.checkVideo(codedWidth, codedHeight);
    width = Math.max(width, codedWidth);
    height = Math.max(height, codedHeight);
    // Reserved places, where encoders sign; the last is a name of 32 bytes.
    long at = entry.contents();
    edits.zero(at, at + 6);
    edits.zero(at + 8, at + 24);
    edits.zero(at + 36, at + 40);
    edits.zero(at + 42, at + 74);
    settings = false;
    boxes.each(entry.end(), edits, this::ofPicture);
    if (!settings) {
      throw MalformedMediaException.corruptVideo("it does not say how its frames are coded");
    }
  }

  private void ofPicture(Box box) throws IOException {
    switch (box.type()) {
      case "avcC" -> {
        boxes.contents(box, SETTINGS_BYTES, SETTINGS_BYTES);
        settings = true;
      }
      case "pasp", "btrt", "clap", "fiel", "mdcv", "clli" -> {}
      case "colr" -> colours(box);
      default -> edits.free(box);
    }
  }

  /** Numbers stay; a profile, which can tell a monitor's owner, goes. */
  private void colours(Box box) throws IOException {
    String kind = Brands.text(boxes.contents(box, 4, 4), 0);
    if (!kind.equals("nclx") && !kind.equals("nclc")) {
      edits.free(box);
    }
  }

  private void sound(Box entry) throws IOException {
    ByteBuffer fields = ByteBuffer.wrap(boxes.contents(entry, SOUND_BYTES, SOUND_BYTES));
    if (fields.getShort(8) != 0) {
      throw MalformedMediaException.unsupportedVideo("its sound is described as in QuickTime");
    }
    long at = entry.contents();
    edits.zero(at, at + 6);
    edits.zero(at + 10, at + 16);
    settings = false;
    boxes.each(entry.end(), edits, this::ofSound);
    if (!settings) {
      throw MalformedMediaException.corruptVideo("it does not say how its sound is coded");
    }
  }

  private void ofSound(Box box) throws IOException {
    switch (box.type()) {
      case "esds" -> {
        if (box.end() - box.contents() > MOST_ESDS) {
          throw MalformedMediaException.corruptVideo("its sound is described at great length");
        }
        SoundSettings.check(box, boxes.contents(box, 4, MOST_ESDS));
        settings = true;
      }
      case "btrt" -> {}
      default -> edits.free(box);
    }
  }
}
