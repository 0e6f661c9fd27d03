package app.kith.core.media.mp4;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The four-letter words by which a file says what it keeps to. */
final class Brands {
  /** What stands where a brand may tell who made the file. */
  static final String PLAIN = "isom";

  /** Brands of standards; others are those of makers. */
  private static final Set<String> STANDARD =
      of("isom iso2 iso3 iso4 iso5 iso6 iso7 iso8 iso9 mp41 mp42 avc1 dash M4V  3gp4 3gp5 3gp6");

  /** The same boxes, but pictures in them. */
  private static final Set<String> PICTURES =
      of("heic heix heim heis hevc hevx hevm hevs mif1 mif2 msf1 miaf avif avis crx  jxl  jp2 ");

  /** How movies of QuickTime begin that have no brand. */
  private static final Set<String> BEGINNINGS = of("moov mdat wide free skip pnot");

  private Brands() {}

  private static Set<String> of(String brands) {
    Set<String> set = new HashSet<>();
    for (int at = 0; at < brands.length(); at += 5) {
      set.add(brands.substring(at, at + 4));
    }
    return set;
  }

  static boolean isStandard(String brand) {
    return STANDARD.contains(brand);
  }

  /** Whether a file's first bytes are those of a video, to be walked or refused as one. */
  static boolean isVideo(byte[] head) {
    if (head.length < 12) {
      return false;
    }
    String first = text(head, 4);
    return first.equals("ftyp") ? !PICTURES.contains(text(head, 8)) : BEGINNINGS.contains(first);
  }

  static byte[] bytes(String brand) {
    return brand.getBytes(StandardCharsets.ISO_8859_1);
  }

  static String text(byte[] bytes, int at) {
    return new String(Arrays.copyOfRange(bytes, at, at + 4), StandardCharsets.ISO_8859_1);
  }
}
