package app.kith.core.media.sample;

import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.Bytes.u32le;

/** WebPs put together by hand around two images of 6 x 4 pixels that cwebp wrote. */
public final class SampleWebp {
  public static final byte[] LOSSLESS =
      chunk("VP8L", hex("2f05c00000998ce87f6c22a2ff01856c23400776fe623fc2a00c604c00444a0e"));
  public static final byte[] LOSSY =
      chunk(
          "VP8 ",
          hex(
              "b001009d012a0600040007409625a80274010e24a16000fe40feddce1815fe4e9d990df943c855dd93ad"
                  + "14000000"));
  public static final byte[] ANIM = chunk("ANIM", hex("ffffffff 0000"));

  private SampleWebp() {}

  public static byte[] chunk(String name, byte[] data) {
    return join(ascii(name), u32le(data.length), data, new byte[data.length & 1]);
  }

  public static byte[] riff(byte[]... chunks) {
    byte[] body = join(chunks);
    return join(ascii("RIFF"), u32le(body.length + 4), ascii("WEBP"), body);
  }

  /** The features of a picture of 6 x 4 pixels. */
  public static byte[] features(int flags) {
    return chunk("VP8X", join(new byte[] {(byte) flags}, hex("000000 050000 030000")));
  }

  public static byte[] minimalExif(int orientation) {
    return chunk(
        "EXIF",
        join(
            hex("4d4d002a00000008 0001 0112 0003 00000001 00"),
            new byte[] {(byte) orientation},
            hex("0000 00000000")));
  }

  public static byte[] frame(byte[] image) {
    return chunk("ANMF", join(hex("000000 000000 050000 030000 640000 00"), image));
  }

  public static byte[] full() {
    return join(
        riff(
            features(0x2c),
            chunk("ICCP", SampleIcc.chatty()),
            LOSSY,
            chunk("EXIF", Bytes.cameraTiff(5)),
            chunk("XMP ", ascii("<x:xmpmeta>Alice</x:xmpmeta>.")),
            chunk("mine", ascii("maker's own"))),
        ascii("after the end"));
  }

  public static byte[] animated() {
    return riff(features(0x02), ANIM, frame(LOSSLESS), frame(LOSSY));
  }
}
