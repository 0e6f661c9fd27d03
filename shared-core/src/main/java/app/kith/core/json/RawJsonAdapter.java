package app.kith.core.json;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.nio.charset.StandardCharsets;

/**
 * Reads and writes a {@link RawJson}.
 *
 * <p>avaje's own raw writing (3.11) cuts every character to its lowest byte, so that "é" survives
 * as a wrong byte and "ả" as another letter. It is therefore handed the UTF-8 bytes one character
 * each. Nor does it make enough room for one beyond some 4,000 characters, and fails or not by what
 * was written before; so it gets a long one in pieces.
 */
final class RawJsonAdapter implements JsonAdapter<RawJson> {
  private static final int PIECE = 1_024;

  @Override
  public void toJson(JsonWriter writer, RawJson value) {
    String bytes = byteForByte(value.text());
    writer.rawChunkStart();
    for (int from = 0; from < bytes.length(); from += PIECE) {
      writer.rawChunk(bytes.substring(from, Math.min(bytes.length(), from + PIECE)));
    }
    writer.rawChunkEnd();
  }

  @Override
  public RawJson fromJson(JsonReader reader) {
    return new RawJson(reader.readRaw());
  }

  private static String byteForByte(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      }
    }
    return text;
  }
}
