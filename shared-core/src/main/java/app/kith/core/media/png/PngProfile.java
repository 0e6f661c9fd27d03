package app.kith.core.media.png;

import app.kith.core.media.icc.IccProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The data of an iCCP chunk: a name, a zero, a method, and the profile compressed.
 *
 * <p>Two builds of zlib compress the same bytes differently, so a profile that had to be cleaned is
 * written in stored blocks, which can be written in one way only. It costs a few hundred bytes.
 */
final class PngProfile {
  private static final String NAME = "ICC Profile";
  private static final int MAX_NAME = 79;
  private static final int STORED_BLOCK = 65_535;

  private PngProfile() {}

  /**
   * The chunk's data with nothing but colour in it, the same where it had nothing else. Empty where
   * no viewer could use it.
   */
  static Optional<byte[]> cleaned(byte[] data) throws IOException {
    int name = 0;
    while (name < data.length && data[name] != 0) {
      name++;
    }
    if (name == 0 || name > MAX_NAME || data.length < name + 2 || data[name + 1] != 0) {
      return Optional.empty();
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data, name + 2, data.length - name - 2);
      byte[] profile = inflate(inflater);
      Optional<byte[]> cleaned = IccProfile.cleaned(profile);
      boolean named = NAME.equals(new String(data, 0, name, StandardCharsets.ISO_8859_1));
      boolean same = cleaned.isPresent() && Arrays.equals(cleaned.get(), profile);
      return named && same && inflater.getRemaining() == 0
          ? Optional.of(data)
          : cleaned.map(PngProfile::stored);
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static byte[] inflate(Inflater inflater) throws DataFormatException, IOException {
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    byte[] buffer = new byte[8 * 1024];
    while (!inflater.finished()) {
      int count = inflater.inflate(buffer);
      if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
        throw new DataFormatException("the profile is cut off");
      }
      profile.write(buffer, 0, count);
      IccProfile.check(profile.size());
    }
    return profile.toByteArray();
  }

  private static byte[] stored(byte[] profile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(profile.length + 64);
    byte[] name = NAME.getBytes(StandardCharsets.ISO_8859_1);
    out.write(name, 0, name.length);
    out.write(0);
    out.write(0);
    // zlib's header: deflate, the smallest effort, no dictionary.
    out.write(0x78);
    out.write(0x01);
    for (int at = 0; at < profile.length; at += STORED_BLOCK) {
      int length = Math.min(STORED_BLOCK, profile.length - at);
      out.write(at + length == profile.length ? 1 : 0);
      out.write(length);
      out.write(length >>> 8);
      out.write(~length);
      out.write(~length >>> 8);
      out.write(profile, at, length);
    }
    Adler32 adler = new Adler32();
    adler.update(profile);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (adler.getValue() >>> shift));
    }
    return out.toByteArray();
  }
}
