package app.kith.core.mutation;

import app.kith.core.model.Limits;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A person's picture: a small square JPEG that travels inside the profile, so that every device has
 * it with the name, also offline.
 *
 * <p>It holds pixels only: a JPEG with metadata or comments in it is refused, by the devices that
 * make it and by the server, and so is one larger than the limits. It is a baseline JPEG of one
 * scan, as the encoders of all platforms write it, so that little code can tell what is in it.
 */
public final class Portrait {
  private static final int MARKER = 0xFF;
  private static final int START = 0xD8;
  private static final int SCAN = 0xDA;
  private static final int BASELINE = 0xC0;
  private static final int END = 0xD9;
  private static final int JFIF = 0xE0;
  private static final int JFIF_BYTES = 16;

  private final byte[] jpeg;

  private Portrait(byte[] jpeg) {
    this.jpeg = jpeg;
  }

  /** Empty where the bytes are no such picture. */
  public static Optional<Portrait> of(byte[] jpeg, Limits limits) {
    byte[] kept = jpeg.clone();
    return kept.length <= limits.portraitBytes() && isPlain(kept, limits.portraitSide())
        ? Optional.of(new Portrait(kept))
        : Optional.empty();
  }

  /** Reads what {@link #base64} wrote; empty where it is no such picture. */
  public static Optional<Portrait> parse(String base64, Limits limits) {
    if (base64.isEmpty() || base64.length() > mostBase64(limits)) {
      return Optional.empty();
    }
    try {
      return of(Base64.getDecoder().decode(base64), limits);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** How many characters the largest has. */
  static int mostBase64(Limits limits) {
    return 4 * ((limits.portraitBytes() + 2) / 3);
  }

  /** The JPEG's bytes. */
  public byte[] jpeg() {
    return jpeg.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(jpeg);
  }

  /**
   * Whether its segments up to the pixels are those that are needed to draw it, and its size is a
   * portrait's. Source: ISO/IEC 10918-1, annex B.
   */
  private static boolean isPlain(byte[] jpeg, int side) {
    if (jpeg.length < 4 || at(jpeg, 0) != MARKER || at(jpeg, 1) != START) {
      return false;
    }
    boolean sized = false;
    int at = 2;
    while (at + 4 <= jpeg.length && at(jpeg, at) == MARKER) {
      int kind = at(jpeg, at + 1);
      int length = at(jpeg, at + 2) << 8 | at(jpeg, at + 3);
      if (length < 2 || at + 2 + length > jpeg.length) {
        return false;
      }
      if (kind == SCAN) {
        return sized && endsWithItsPixels(jpeg, at + 2 + length);
      }
      if (kind == BASELINE) {
        if (length < 8 || !isSide(jpeg, at + 5, side) || !isSide(jpeg, at + 7, side)) {
          return false;
        }
        sized = true;
      } else if (!isTable(kind) && !(kind == JFIF && length == JFIF_BYTES)) {
        return false;
      }
      at += 2 + length;
    }
    return false;
  }

  /** Whether nothing but one scan's pixels follows, up to the end: nothing hides behind them. */
  private static boolean endsWithItsPixels(byte[] jpeg, int from) {
    int at = from;
    while (at + 1 < jpeg.length) {
      if (at(jpeg, at) != MARKER) {
        at++;
      } else if (at(jpeg, at + 1) == 0 || isRestart(at(jpeg, at + 1))) {
        at += 2;
      } else {
        return at(jpeg, at + 1) == END && at + 2 == jpeg.length;
      }
    }
    return false;
  }

  private static boolean isRestart(int kind) {
    return kind >= 0xD0 && kind <= 0xD7;
  }

  /** Huffman tables, quantization tables, restart interval. */
  private static boolean isTable(int kind) {
    return kind == 0xC4 || kind == 0xDB || kind == 0xDD;
  }

  private static boolean isSide(byte[] jpeg, int at, int most) {
    int pixels = at(jpeg, at) << 8 | at(jpeg, at + 1);
    return pixels > 0 && pixels <= most;
  }

  private static int at(byte[] jpeg, int index) {
    return jpeg[index] & 0xFF;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Portrait portrait && Arrays.equals(jpeg, portrait.jpeg);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(jpeg);
  }
}
