package app.kith.server.media.render;

import app.kith.core.media.container.ExifOrientation;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures of the tests' folder, and what may be put into their files. */
final class SamplePicture {
  private static final int JPEG_START = 2;

  /** The signature and IHDR. */
  private static final int PNG_START = 8 + 25;

  private SamplePicture() {}

  static byte[] load(String name) throws IOException {
    try (InputStream in = SamplePicture.class.getResourceAsStream("/pictures/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  /** The JPEG with an EXIF segment that says how it is turned. */
  static byte[] turned(byte[] jpeg, int orientation) throws IOException {
    return withSegment(jpeg, 0xe1, ascii("Exif\0\0"), ExifOrientation.minimal(orientation));
  }

  /** The JPEG with a profile by which its numbers mean linear light. */
  static byte[] linearJpeg(byte[] jpeg) throws IOException {
    return withSegment(jpeg, 0xe2, ascii("ICC_PROFILE\0\1\1"), linear());
  }

  /** The PNG with a profile by which its numbers mean linear light. */
  static byte[] linearPng(byte[] png) throws IOException {
    Deflater deflater = new Deflater();
    deflater.setInput(linear());
    deflater.finish();
    byte[] compressed = new byte[100_000];
    int length = deflater.deflate(compressed);
    deflater.end();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(ascii("iCCPlinear\0\0"));
    data.write(compressed, 0, length);
    CRC32 crc = new CRC32();
    crc.update(data.toByteArray());
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(chunk)) {
      out.writeInt(data.size() - 4);
      data.writeTo(out);
      out.writeInt((int) crc.getValue());
    }
    return insert(png, PNG_START, chunk.toByteArray());
  }

  private static byte[] linear() {
    return ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
  }

  private static byte[] withSegment(byte[] jpeg, int marker, byte[] label, byte[] payload)
      throws IOException {
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(segment)) {
      out.writeByte(0xff);
      out.writeByte(marker);
      out.writeShort(2 + label.length + payload.length);
      out.write(label);
      out.write(payload);
    }
    return insert(jpeg, JPEG_START, segment.toByteArray());
  }

  private static byte[] insert(byte[] file, int at, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, at);
    out.writeBytes(bytes);
    out.write(file, at, file.length - at);
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
