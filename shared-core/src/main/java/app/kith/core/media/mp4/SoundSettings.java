package app.kith.core.media.mp4;

import app.kith.core.media.container.MalformedMediaException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** The descriptors in esds, as far as they say which sound an {@code mp4a} is. */
final class SoundSettings {
  private static final int STREAM = 3;
  private static final int DECODER = 4;
  private static final int DEPENDS = 0x80;
  private static final int ELSEWHERE = 0x40;
  private static final int CLOCK = 0x20;

  private SoundSettings() {}

  /** Refuses every sound but AAC. */
  static void check(Box box, byte[] contents) throws IOException {
    int type;
    try {
      type = objectType(ByteBuffer.wrap(contents));
    } catch (BufferUnderflowException e) {
      throw BoxInput.tooShort(box);
    }
    switch (type) {
      case 0x40, 0x66, 0x67, 0x68 -> {}
      case 0x69, 0x6b -> throw Codec.refused("its sound is", ".mp3");
      default ->
          throw MalformedMediaException.unsupportedVideo(
              "its sound is of MPEG's type " + type + ", not AAC");
    }
  }

  private static int objectType(ByteBuffer in) throws IOException {
    in.getInt();
    expect(in, STREAM);
    in.getShort();
    int flags = in.get();
    if ((flags & ELSEWHERE) != 0) {
      throw MalformedMediaException.unsupportedVideo("its sound lies elsewhere");
    }
    if ((flags & DEPENDS) != 0) {
      in.getShort();
    }
    if ((flags & CLOCK) != 0) {
      in.getShort();
    }
    expect(in, DECODER);
    return in.get() & 0xff;
  }

  /** A descriptor's tag and its length, seven bits a byte, which is not needed. */
  private static void expect(ByteBuffer in, int tag) throws IOException {
    if (in.get() != tag) {
      throw MalformedMediaException.corruptVideo("it does not say how its sound is coded");
    }
    for (int i = 0; i < 4 && in.get() < 0; i++) {}
  }
}
