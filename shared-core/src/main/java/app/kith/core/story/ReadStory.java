package app.kith.core.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the EXIF of a JPEG: time, camera and place. What is not as it should be counts as not said.
 * Source: EXIF 2.32, tables 4, 7 and 15.
 */
final class ReadStory {
  /** EXIF stands at a JPEG's beginning, in at most one segment. */
  private static final int MOST_BYTES = 256 * 1024;

  private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
  private static final int MAKER = 0x010f;
  private static final int MODEL = 0x0110;
  private static final int TAKEN = 0x9003;
  private static final int MORE = 0x8769;
  private static final int GPS = 0x8825;

  private ReadStory() {}

  static CameraStory of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = start(in);
    }
    try {
      return exif(ByteBuffer.wrap(start)).map(ReadStory::story).orElse(CameraStory.NONE);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // Its directories point outside of it.
      return CameraStory.NONE;
    }
  }

  private static byte[] start(InputStream in) throws IOException {
    byte[] bytes = new byte[MOST_BYTES];
    int length = 0;
    for (int read = 0; read >= 0 && length < bytes.length; length += Math.max(0, read)) {
      read = in.read(bytes, length, bytes.length - length);
    }
    return Arrays.copyOf(bytes, length);
  }

  /** The TIFF structure in the first segment that is EXIF. */
  private static Optional<ByteBuffer> exif(ByteBuffer jpeg) {
    int at = 2;
    while (at + 4 < jpeg.limit() && jpeg.get(at) == (byte) 0xff) {
      int marker = Byte.toUnsignedInt(jpeg.get(at + 1));
      int length = Short.toUnsignedInt(jpeg.getShort(at + 2));
      if (marker == 0xe1 && isNamed(jpeg, at + 4)) {
        int from = at + 4 + NAME.length;
        int most = Math.min(length - 2 - NAME.length, jpeg.limit() - from);
        return Optional.of(ByteBuffer.wrap(jpeg.array(), from, most).slice());
      }
      if (marker == 0xda || length < 2) {
        return Optional.empty();
      }
      at += 2 + length;
    }
    return Optional.empty();
  }

  private static boolean isNamed(ByteBuffer jpeg, int at) {
    for (int i = 0; i < NAME.length; i++) {
      if (jpeg.get(at + i) != NAME[i]) {
        return false;
      }
    }
    return true;
  }

  private static CameraStory story(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int first = tiff.getInt(4);
    String maker = text(tiff, first, MAKER);
    String model = text(tiff, first, MODEL);
    String camera = model.startsWith(maker) ? model : (maker + " " + model).trim();
    Optional<LocalDateTime> taken =
        link(tiff, first, MORE).flatMap(more -> time(text(tiff, more, TAKEN)));
    return new CameraStory(taken, camera, link(tiff, first, GPS).flatMap(gps -> place(tiff, gps)));
  }

  private static Optional<LocalDateTime> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<CameraStory.Place> place(ByteBuffer tiff, int gps) {
    Optional<Double> north = degrees(tiff, gps, 2);
    Optional<Double> east = degrees(tiff, gps, 4);
    if (!north.isPresent() || !east.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new CameraStory.Place(
            text(tiff, gps, 1).equals("S") ? -north.get() : north.get(),
            text(tiff, gps, 3).equals("W") ? -east.get() : east.get()));
  }

  private static Optional<Double> degrees(ByteBuffer tiff, int directory, int tag) {
    return entry(tiff, directory, tag)
        .map(entry -> {
          int at = tiff.getInt(entry + 8);
          return fraction(tiff, at) + fraction(tiff, at + 8) / 60 + fraction(tiff, at + 16) / 3600;
        })
        .filter(Double::isFinite);
  }

  private static double fraction(ByteBuffer tiff, int at) {
    return (double) Integer.toUnsignedLong(tiff.getInt(at))
        / Integer.toUnsignedLong(tiff.getInt(at + 4));
  }

  private static Optional<Integer> link(ByteBuffer tiff, int directory, int tag) {
    return entry(tiff, directory, tag).map(entry -> tiff.getInt(entry + 8));
  }

  private static String text(ByteBuffer tiff, int directory, int tag) {
    return entry(tiff, directory, tag)
        .map(entry -> {
          int length = tiff.getInt(entry + 4);
          byte[] bytes = new byte[Math.max(0, Math.min(length, 200))];
          int from = length <= 4 ? entry + 8 : tiff.getInt(entry + 8);
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = tiff.get(from + i);
          }
          String text = new String(bytes, StandardCharsets.UTF_8);
          int end = text.indexOf('\0');
          return (end < 0 ? text : text.substring(0, end)).trim();
        })
        .orElse("");
  }

  private static Optional<Integer> entry(ByteBuffer tiff, int directory, int tag) {
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == tag) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
