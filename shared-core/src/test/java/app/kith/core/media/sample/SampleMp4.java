package app.kith.core.media.sample;

import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.Bytes.u16;
import static app.kith.core.media.sample.Bytes.u32;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An MP4 put together by hand: three frames and two sounds in two chunks, and between them a place
 * that a third track holds. Its frames are no H.264; nobody looks.
 */
public final class SampleMp4 {
  public static final byte[] FRAMES = ascii("FRAME-1.FRAME-2.FRAME-3.");
  public static final byte[] PLACE = ascii("48.137N 11.575E");
  public static final byte[] SOUNDS = ascii("sound-1sound-2");

  /** When camera and phone say it was: seconds since 1904. */
  private static final long TIME = 0xe25f_3b1dL;

  private byte[] brands = join(ascii("XAVC"), u32(512), ascii("XAVCmp42iso2"));
  private byte[] codec = picture("avc1", box("avcC", hex("01 640028 ffe1 0000")));
  private byte[] soundCodec = sound("mp4a", esds(0x40));
  private byte[] matrix = turning(0x1_0000, 0, 0, 0x1_0000);
  private byte[] inMovie = new byte[0];
  private byte[] behind = new byte[0];
  private byte[] samples = new byte[0];
  private long duration = 3_000;
  private boolean longBoxes;
  private boolean moovFirst = true;
  private boolean withPictures = true;
  private boolean withSound = true;
  private boolean withPlaces;

  public static SampleMp4 plain() {
    return new SampleMp4();
  }

  /** With all that phones and cameras leave. */
  public static SampleMp4 chatty() {
    SampleMp4 video = new SampleMp4();
    video.withPlaces = true;
    video.codec =
        picture(
            "avc1",
            box("avcC", hex("01 640028 ffe1 0000")),
            box("colr", ascii("nclx"), hex("0001 0001 0001 00")),
            box("colr", ascii("prof"), ascii("the monitor of Alice")),
            box("uuid", ascii("sixteen bytes id"), ascii("Canon EOS")));
    video.inMovie =
        join(
            box("iods", hex("00000000 1007004fffff297fff")),
            box(
                "udta",
                box("\u00a9xyz", hex("0012 15c7"), ascii("+48.137+011.575/")),
                box("\u00a9mak", hex("0005 15c7"), ascii("Canon")),
                box("meta", u32(0), handler("mdir", "Alice"))),
            box("meta", u32(0), handler("mdta", ""), ascii("com.apple.quicktime.make Canon")));
    video.behind =
        join(
            box("skip", ascii("freeGPS 48.137")),
            box("uuid", hex("be7acfcb97a942e89c71999491e3afac"), ascii("<x:xmpmeta>Alice")),
            hex("000000"));
    return video;
  }

  public SampleMp4 brands(String text) {
    brands = join(ascii(text.substring(0, 4)), u32(0), ascii(text.substring(4)));
    return this;
  }

  public SampleMp4 codec(byte[] entry) {
    codec = entry;
    return this;
  }

  public SampleMp4 soundCodec(byte[] entry) {
    soundCodec = entry;
    return this;
  }

  public SampleMp4 inMovie(byte[]... boxes) {
    inMovie = join(boxes);
    return this;
  }

  public SampleMp4 behind(byte[]... boxes) {
    behind = join(boxes);
    return this;
  }

  /** Another stsz of the pictures. */
  public SampleMp4 samples(byte[] box) {
    samples = box;
    return this;
  }

  public SampleMp4 matrix(int a, int b, int c, int d) {
    matrix = turning(a, b, c, d);
    return this;
  }

  private static byte[] turning(int a, int b, int c, int d) {
    return join(u32(a), u32(b), u32(0), u32(c), u32(d), u32(0), u32(0), u32(0), u32(0x4000_0000));
  }

  /** In thousandths of a second. */
  public SampleMp4 lasting(long millis) {
    duration = millis;
    return this;
  }

  public SampleMp4 moovLast() {
    moovFirst = false;
    return this;
  }

  /** Times of eight bytes, places of eight bytes, and data of a length of eight bytes. */
  public SampleMp4 longBoxes() {
    longBoxes = true;
    return this;
  }

  public SampleMp4 withoutPictures() {
    withPictures = false;
    return this;
  }

  public SampleMp4 withoutSound() {
    withSound = false;
    return this;
  }

  public byte[] bytes() {
    byte[] ftyp = box("ftyp", brands);
    byte[] data = join(FRAMES, PLACE, SOUNDS);
    byte[] mdat =
        longBoxes
            ? join(u32(1), ascii("mdat"), u32(0), u32(16 + data.length), data)
            : box("mdat", data);
    int header = longBoxes ? 16 : 8;
    if (moovFirst) {
      int moov = moov(0).length;
      return join(ftyp, moov(ftyp.length + moov + header), mdat, behind);
    }
    return join(ftyp, mdat, moov(ftyp.length + header), behind);
  }

  private byte[] moov(int data) {
    List<byte[]> boxes = new ArrayList<>();
    boxes.add(movieHeader());
    if (withPictures) {
      byte[] sizes =
          samples.length == 0
              ? box("stsz", u32(0), u32(0), u32(3), u32(8), u32(8), u32(8))
              : samples;
      boxes.add(track(1, "vide", "Canon video of Alice", codec, sizes, 3, data));
    }
    if (withPlaces) {
      byte[] entry = box("gpmd", new byte[6], u16(1), ascii("GoPro"));
      byte[] sizes = box("stsz", u32(0), u32(PLACE.length), u32(1));
      boxes.add(track(2, "meta", "GoPro MET", entry, sizes, 1, data + FRAMES.length));
    }
    if (withSound) {
      byte[] sizes = box("stsz", u32(0), u32(7), u32(2));
      int at = data + FRAMES.length + PLACE.length;
      boxes.add(track(3, "soun", "sound of Alice", soundCodec, sizes, 2, at));
    }
    boxes.add(inMovie);
    return box("moov", boxes.toArray(new byte[0][]));
  }

  private byte[] movieHeader() {
    return box(
        "mvhd",
        times(),
        u32(1_000),
        number(duration),
        u32(0x1_0000),
        u16(0x100),
        new byte[10],
        turning(0x1_0000, 0, 0, 0x1_0000),
        u32(TIME),
        new byte[20],
        u32(4));
  }

  /** Version and flags, when it was made, when it was changed. */
  private byte[] times() {
    return longBoxes
        ? join(hex("01000003"), u32(0), u32(TIME), u32(0), u32(TIME))
        : join(hex("00000003"), u32(TIME), u32(TIME));
  }

  private byte[] number(long value) {
    return longBoxes ? join(u32(value >>> 32), u32(value)) : u32(value);
  }

  private byte[] track(
      int id, String kind, String name, byte[] entry, byte[] sizes, int inChunk, int at) {
    byte[] table =
        box(
            "stbl",
            box("stsd", u32(0), u32(1), entry),
            box("stts", u32(0), u32(1), u32(inChunk), u32(1_000)),
            box("stsc", u32(0), u32(1), u32(1), u32(inChunk), u32(1)),
            sizes,
            longBoxes
                ? box("co64", u32(0), u32(1), u32(0), u32(at))
                : box("stco", u32(0), u32(1), u32(at)));
    byte[] header =
        box(
            "tkhd",
            times(),
            u32(id),
            u32(0),
            number(duration),
            new byte[16],
            matrix,
            u32(64 << 16),
            u32(48 << 16));
    return box(
        "trak",
        header,
        box("edts", box("elst", u32(0), u32(1), u32(3_000), u32(0), u32(0x1_0000))),
        box(
            "mdia",
            box("mdhd", times(), u32(1_000), number(duration), hex("55c4 0000")),
            handler(kind, name),
            box("minf", box("vmhd", u32(1), new byte[8]), dataHere(), table)),
        box("udta", box("name", ascii("Alice"))));
  }

  private static byte[] handler(String kind, String name) {
    return box("hdlr", u32(0), ascii("mhlr"), ascii(kind), ascii("appl"), new byte[8], ascii(name));
  }

  private static byte[] dataHere() {
    return box("dinf", box("dref", u32(0), u32(1), box("url ", u32(1))));
  }

  public static byte[] picture(String codec, byte[]... boxes) {
    return box(
        codec,
        new byte[6],
        u16(1),
        ascii("....GoPr........"),
        u16(64),
        u16(48),
        u32(0x48_0000),
        u32(0x48_0000),
        u32(0),
        u16(1),
        Arrays.copyOf(ascii("\u0011GoPro AVC encoder"), 32),
        u16(24),
        u16(0xffff),
        join(boxes));
  }

  public static byte[] sound(String codec, byte[]... boxes) {
    return box(
        codec,
        new byte[6],
        u16(1),
        u16(0),
        ascii("..GoPr"),
        u16(2),
        u16(16),
        u32(0),
        u32(48_000 << 16),
        join(boxes));
  }

  public static byte[] esds(int objectType) {
    return box(
        "esds",
        u32(0),
        hex("03808080 19 0001 00 0480808011"),
        new byte[] {(byte) objectType},
        hex("15 000000 00000000 00000000 05 02 1190 06 01 02"));
  }

  public static byte[] box(String type, byte[]... contents) {
    byte[] all = join(contents);
    return join(u32(8L + all.length), ascii(type), all);
  }
}
