package app.kith.desktop.control;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The colour emoji of Noto as pictures, since the toolkit draws none from a font. The pack is made
 * by {@code assets/fonts/emoji.py}: how many, then for each its text, where its PNG begins and how
 * long it is, then the PNGs.
 */
final class EmojiPack {
  private static final String AS_PICTURE = "\ufe0f";
  private static final int FIRST = 0xa9;

  private final Map<String, Place> places = new HashMap<>();
  private final byte[] pictures;

  private record Place(int at, int length) {}

  private EmojiPack(byte[] pictures) {
    this.pictures = pictures;
  }

  /** What came with this program. */
  static EmojiPack bundled() {
    try (InputStream in =
            Objects.requireNonNull(EmojiPack.class.getResourceAsStream("emoji.pack"));
        DataInputStream data = new DataInputStream(in)) {
      Map<String, Place> places = new HashMap<>();
      int count = data.readInt();
      for (int i = 0; i < count; i++) {
        byte[] text = new byte[data.readUnsignedShort()];
        data.readFully(text);
        places.put(
            new String(text, StandardCharsets.UTF_8), new Place(data.readInt(), data.readInt()));
      }
      EmojiPack pack = new EmojiPack(data.readAllBytes());
      pack.places.putAll(places);
      return pack;
    } catch (IOException e) {
      throw new UncheckedIOException("the pack of emoji came with this program", e);
    }
  }

  /**
   * A piece of a text.
   *
   * @param png an emoji's picture, or empty where it is plain text
   */
  record Piece(String text, Optional<byte[]> png) {}

  /** The text in pieces, in order; plain ones as long as they go. */
  List<Piece> split(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int from = clusters.first();
    for (int to = clusters.next(); to != BreakIterator.DONE; from = to, to = clusters.next()) {
      String cluster = text.substring(from, to);
      Optional<byte[]> png = png(cluster);
      if (png.isEmpty()) {
        plain.append(cluster);
      } else {
        addPlain(pieces, plain);
        pieces.add(new Piece(cluster, png));
      }
    }
    addPlain(pieces, plain);
    return pieces;
  }

  private static void addPlain(List<Piece> pieces, StringBuilder plain) {
    if (!plain.isEmpty()) {
      pieces.add(new Piece(plain.toString(), Optional.empty()));
      plain.setLength(0);
    }
  }

  /** Whether a text may have any, told without the pack. */
  static boolean mayHave(String text) {
    return text.codePoints().anyMatch(it -> it >= FIRST && Character.isEmoji(it))
        || text.contains(AS_PICTURE);
  }

  private Optional<byte[]> png(String cluster) {
    int first = cluster.codePointAt(0);
    boolean asPicture =
        Character.isEmojiPresentation(first)
            || (Character.isEmoji(first)
                && (cluster.contains(AS_PICTURE)
                    || cluster.codePoints().skip(1).anyMatch(Character::isEmojiModifier)));
    if (!asPicture) {
      return Optional.empty();
    }
    String whole = cluster.replace(AS_PICTURE, "");
    return find(whole).or(() -> find(withoutTone(whole))).or(() -> find(Character.toString(first)));
  }

  private Optional<byte[]> find(String text) {
    return Optional.ofNullable(places.get(text))
        .map(place -> Arrays.copyOfRange(pictures, place.at(), place.at() + place.length()));
  }

  /** A family of a later year is better shown in yellow than as a box. */
  private static String withoutTone(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().filter(it -> !Character.isEmojiModifier(it)).forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
