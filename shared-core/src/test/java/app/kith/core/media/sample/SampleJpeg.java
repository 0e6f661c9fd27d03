package app.kith.core.media.sample;

import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.Bytes.u16;

import java.util.Arrays;

/** JPEGs put together by hand; the scans hold no real picture, which the walk can't tell. */
public final class SampleJpeg {
  public static final byte[] SOI = hex("ffd8");
  public static final byte[] EOI = hex("ffd9");
  public static final byte[] JFIF = segment(0xe0, ascii("JFIF\0\1\2\1\0H\0H\0\0"));
  public static final byte[] ADOBE = segment(0xee, ascii("Adobe\0d\0\0\0\0\1"));
  public static final byte[] TABLES =
      join(segment(0xdb, new byte[65]), segment(0xc4, new byte[30]), segment(0xdd, hex("0004")));

  /** Stuffed bytes, a restart marker, and fill bytes before one. */
  public static final byte[] SCAN =
      join(segment(0xda, hex("01 01 00 00 3f 00")), hex("1234 ff00 56 ffd0 78 ffffd1 9a ff00"));

  private SampleJpeg() {}

  public static byte[] segment(int marker, byte[] payload) {
    return join(new byte[] {(byte) 0xff, (byte) marker}, u16(payload.length + 2), payload);
  }

  public static byte[] frame(int marker, int width, int height) {
    return segment(marker, join(hex("08"), u16(height), u16(width), hex("01 01 11 00")));
  }

  public static byte[] exif(byte[] tiff) {
    return segment(0xe1, join(ascii("Exif\0\0"), tiff));
  }

  /** The segment that the strip leaves of EXIF. */
  public static byte[] minimalExif(int orientation) {
    return exif(
        join(
            hex("4d4d002a00000008 0001 0112 0003 00000001"),
            u16(orientation),
            hex("0000 00000000")));
  }

  public static byte[] profile(int number, int of, byte[] part) {
    return segment(0xe2, join(ascii("ICC_PROFILE\0"), new byte[] {(byte) number, (byte) of}, part));
  }

  /** The segments, then a small picture in two scans. */
  public static byte[] with(byte[]... segments) {
    return join(
        SOI,
        join(segments),
        TABLES,
        frame(0xc2, 40, 30),
        SCAN,
        segment(0xc4, new byte[9]),
        SCAN,
        EOI);
  }

  /** Everything that cameras, phones and editors leave in a picture. */
  public static byte[] full() {
    byte[] icc = SampleIcc.chatty();
    byte[] picture =
        with(
            segment(0xe0, ascii("JFIF\0\1\2\1\0H\0H\1\1abc")),
            segment(0xe0, ascii("JFXX\0\20thumb")),
            exif(Bytes.cameraTiff(6)),
            exif(Bytes.cameraTiff(3)),
            segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Alice</x:xmpmeta>")),
            profile(1, 2, Arrays.copyOf(icc, 200)),
            profile(2, 2, Arrays.copyOfRange(icc, 200, icc.length)),
            segment(0xe2, ascii("MPF\0MM\0*")),
            segment(0xed, ascii("Photoshop 3.0\08BIM")),
            segment(0xeb, ascii("JP c2pa")),
            ADOBE,
            segment(0xfe, ascii("taken at home")));
    return join(picture, with(exif(Bytes.cameraTiff(8))), ascii("....ftypmp42 a motion photo"));
  }
}
