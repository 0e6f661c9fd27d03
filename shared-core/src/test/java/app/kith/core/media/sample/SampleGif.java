package app.kith.core.media.sample;

import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;

/** GIFs put together by hand: black pictures of 2 x 2 pixels. */
public final class SampleGif {
  public static final byte[] HEAD = join(ascii("GIF89a"), hex("0200 0200 80 00 00 000000 ffffff"));
  public static final byte[] CONTROL = hex("21 f9 04 04 0a00 00 00");
  public static final byte[] IMAGE = hex("2c 0000 0000 0200 0200 00 02 02 8451 00");
  public static final byte[] LOOP =
      join(hex("21 ff 0b"), ascii("NETSCAPE2.0"), hex("03 01 0000 00"));
  public static final byte[] COMMENT = join(hex("21 fe 05"), ascii("Alice"), hex("00"));
  public static final byte[] PLAIN_TEXT =
      join(hex("21 01 0c"), new byte[12], hex("02"), ascii("hi"), hex("00"));
  public static final byte[] TRAILER = hex("3b");

  private SampleGif() {}

  public static byte[] application(String name, byte[] blocks) {
    return join(hex("21 ff 0b"), ascii(name), blocks);
  }

  public static byte[] with(byte[]... blocks) {
    return join(HEAD, join(blocks), TRAILER);
  }

  public static byte[] animated() {
    return with(LOOP, CONTROL, IMAGE, CONTROL, IMAGE);
  }

  public static byte[] full() {
    byte[] xmp = application("XMP DataXMP", join(ascii("\5<xmp>"), hex("01 ff 00")));
    byte[] icc = application("ICCRGBG1012", hex("02 4949 00"));
    byte[] pictures =
        with(COMMENT, LOOP, xmp, CONTROL, COMMENT, IMAGE, icc, LOOP, CONTROL, PLAIN_TEXT, IMAGE);
    return join(pictures, ascii("after the end"));
  }
}
