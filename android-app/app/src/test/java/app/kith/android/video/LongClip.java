package app.kith.android.video;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A video of some minutes and megabytes, with frames of nothing behind a real head. */
final class LongClip {
  static final int SECONDS = 300;
  private static final int FRAME = 40_000;

  private LongClip() {}

  /** Writes one whose frames are described as those of another video. */
  static Path write(Path like, Path file) throws IOException {
    byte[] described = described(Files.readAllBytes(like));
    byte[] brands = box("ftyp", text("isom"), number(512), text("isommp42"));
    int head = brands.length + movie(described, 0).length + 8;
    byte[] movie = movie(described, head);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(brands);
    whole.writeBytes(movie);
    whole.writeBytes(box("mdat", new byte[SECONDS * FRAME]));
    return Files.write(file, whole.toByteArray());
  }

  /** The box that says how the first track is coded. */
  private static byte[] described(byte[] video) {
    int at = new String(video, StandardCharsets.ISO_8859_1).indexOf("stsd") - 4;
    byte[] box = new byte[ByteBuffer.wrap(video).getInt(at)];
    System.arraycopy(video, at, box, 0, box.length);
    return box;
  }

  private static byte[] movie(byte[] described, int data) {
    ByteArrayOutputStream places = new ByteArrayOutputStream();
    for (int i = 0; i < SECONDS; i++) {
      places.writeBytes(number(data + i * FRAME));
    }
    byte[] matrix =
        join(number(0x1_0000), new byte[12], number(0x1_0000), new byte[12], number(0x4000_0000));
    byte[] table =
        box(
            "stbl",
            described,
            box("stts", number(0), number(1), number(SECONDS), number(1_000)),
            box("stsc", number(0), number(1), number(1), number(1), number(1)),
            box("stsz", number(0), number(FRAME), number(SECONDS)),
            box("stco", number(0), number(SECONDS), places.toByteArray()));
    byte[] media =
        box(
            "mdia",
            box("mdhd", new byte[12], number(1_000), number(SECONDS * 1_000), number(0x55c4_0000)),
            box("hdlr", number(0), number(0), text("vide"), new byte[13]),
            box(
                "minf",
                box("vmhd", number(1), new byte[8]),
                box("dinf", box("dref", number(0), number(1), box("url ", number(1)))),
                table));
    byte[] track =
        box(
            "trak",
            box(
                "tkhd",
                number(3),
                new byte[8],
                number(1),
                number(0),
                number(SECONDS * 1_000),
                new byte[16],
                matrix,
                number(640 << 16),
                number(360 << 16)),
            media);
    byte[] header =
        box(
            "mvhd",
            new byte[12],
            number(1_000),
            number(SECONDS * 1_000),
            number(0x1_0000),
            new byte[] {1, 0},
            new byte[10],
            matrix,
            new byte[24],
            number(2));
    return box("moov", header, track);
  }

  private static byte[] box(String kind, byte[]... parts) {
    byte[] inside = join(parts);
    return join(number(8 + inside.length), text(kind), inside);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] text(String four) {
    return four.getBytes(StandardCharsets.ISO_8859_1);
  }
}
