package app.kith.core.media.sample;

import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static app.kith.core.media.sample.Bytes.u32;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNGs put together by hand. */
public final class SamplePng {
  public static final byte[] SIGNATURE = hex("89504e470d0a1a0a");
  public static final byte[] END = chunk("IEND", new byte[0]);

  /** Zeros, compressed long ago: another zlib would give other bytes. */
  private static final byte[] BLACK = hex("789cedc13101000000c2a0f54fed6f06a0000000e00d0e2e0001");

  public static final byte[] DATA = chunk("IDAT", BLACK);

  private SamplePng() {}

  public static byte[] chunk(String type, byte[] data) {
    byte[] body = join(ascii(type), data);
    CRC32 crc = new CRC32();
    crc.update(body);
    return join(u32(data.length), body, u32(crc.getValue()));
  }

  public static byte[] header(int width, int height) {
    return chunk("IHDR", join(u32(width), u32(height), hex("08 02 00 00 00")));
  }

  /** The chunks, then a black picture, then the end. */
  public static byte[] with(byte[]... chunks) {
    return join(SIGNATURE, header(40, 30), join(chunks), DATA, END);
  }

  public static byte[] profile(String name, byte[] profile) {
    return chunk("iCCP", join(ascii(name), hex("00 00"), deflate(profile)));
  }

  /** An orientation and nothing else, as the strip leaves it. */
  public static byte[] minimalExif(int orientation) {
    return chunk(
        "eXIf",
        join(
            hex("4d4d002a00000008 0001 0112 0003 00000001 00"),
            new byte[] {(byte) orientation},
            hex("0000 00000000")));
  }

  public static byte[] full() {
    return join(
        SIGNATURE,
        header(40, 30),
        chunk("pHYs", join(u32(2835), u32(2835), hex("01"))),
        profile("Alice's monitor", SampleIcc.chatty()),
        chunk("gAMA", u32(45_455)),
        chunk("gAMA", u32(1)),
        chunk("bKGD", new byte[6]),
        chunk("tEXt", ascii("Author\0Alice")),
        chunk("zTXt", ascii("Raw profile type exif\0\0..")),
        chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>")),
        chunk("tIME", hex("07e8 05 06 07 08 09")),
        chunk("prVt", ascii("maker's own")),
        DATA,
        chunk("eXIf", Bytes.cameraTiff(8)),
        END,
        ascii("after the end"));
  }

  /** Two frames. */
  public static byte[] animated() {
    byte[] frame = join(u32(40), u32(30), u32(0), u32(0), hex("0001 0002 00 00"));
    return join(
        SIGNATURE,
        header(40, 30),
        chunk("acTL", join(u32(2), u32(0))),
        chunk("fcTL", join(u32(0), frame)),
        DATA,
        chunk("fcTL", join(u32(1), frame)),
        chunk("fdAT", join(u32(2), BLACK)),
        END);
  }

  private static byte[] deflate(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
