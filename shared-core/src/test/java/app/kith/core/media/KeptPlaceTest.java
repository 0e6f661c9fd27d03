package app.kith.core.media;

import static app.kith.core.media.Stripping.info;
import static app.kith.core.media.Stripping.keepingPlace;
import static app.kith.core.media.Stripping.strip;
import static app.kith.core.media.sample.Bytes.ascii;
import static app.kith.core.media.sample.Bytes.hex;
import static app.kith.core.media.sample.Bytes.join;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.sample.Bytes;
import app.kith.core.media.sample.SampleExif;
import app.kith.core.media.sample.SampleGif;
import app.kith.core.media.sample.SampleJpeg;
import app.kith.core.media.sample.SampleMp4;
import app.kith.core.media.sample.SamplePng;
import app.kith.core.media.sample.SampleWebp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy that keeps the place, and what may not come along with it. */
class KeptPlaceTest {
  /** An orientation and a place: 48°8'13.2" N, 11°34'30" E, 519.5 m. */
  private static final byte[] MUNICH =
      join(
          hex("4d4d 002a 00000008 0002"),
          hex("0112 0003 00000001 0006 0000"),
          hex("8825 0004 00000001 00000026 00000000"),
          hex("0007"),
          hex("0000 0001 00000004 02030000"),
          hex("0001 0002 00000002 4e000000"),
          hex("0002 0005 00000003 00000080"),
          hex("0003 0002 00000002 45000000"),
          hex("0004 0005 00000003 00000098"),
          hex("0005 0001 00000001 00000000"),
          hex("0006 0005 00000001 000000b0 00000000"),
          hex("00000030 00000001 00000008 00000001 00003390 000003e8"),
          hex("0000000b 00000001 00000022 00000001 00007530 000003e8"),
          hex("0000caee 00000064"));

  private static byte[] jpeg(byte[] tiff) {
    return SampleJpeg.with(SampleJpeg.JFIF, SampleJpeg.exif(tiff));
  }

  @Test
  void aJpegKeepsOrientationAndPlaceAndNothingElse() throws IOException {
    byte[] phone =
        SampleJpeg.with(
            SampleJpeg.JFIF,
            SampleJpeg.exif(SampleExif.munich().tiff()),
            SampleJpeg.segment(0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude/>")),
            SampleJpeg.segment(0xfe, ascii("taken at home")));

    assertThat(keepingPlace(phone)).isEqualTo(jpeg(MUNICH));
    assertThat(strip(phone)).isEqualTo(SampleJpeg.with(SampleJpeg.JFIF, SampleJpeg.minimalExif(6)));
  }

  @Test
  void aPngKeepsThemToo() throws IOException {
    byte[] phone =
        SamplePng.with(
            SamplePng.chunk("tEXt", ascii("Author\0Alice")),
            SamplePng.chunk("eXIf", SampleExif.munich().tiff()));

    assertThat(keepingPlace(phone)).isEqualTo(SamplePng.with(SamplePng.chunk("eXIf", MUNICH)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Exif\0\0"})
  void aWebpKeepsThemToo(String label) throws IOException {
    byte[] phone =
        SampleWebp.riff(
            SampleWebp.features(0x0c),
            SampleWebp.LOSSY,
            SampleWebp.chunk("EXIF", join(ascii(label), SampleExif.munich().tiff())),
            SampleWebp.chunk("XMP ", ascii("<x:xmpmeta>Alice</x:xmpmeta>.")));

    assertThat(keepingPlace(phone))
        .isEqualTo(
            SampleWebp.riff(
                SampleWebp.features(0x08), SampleWebp.LOSSY, SampleWebp.chunk("EXIF", MUNICH)));
  }

  @Test
  void whatSaysNoPlaceGivesTheOneCopy() throws IOException {
    for (byte[] file :
        List.of(
            SampleJpeg.full(),
            SamplePng.full(),
            SamplePng.animated(),
            SampleWebp.full(),
            SampleWebp.animated(),
            SampleGif.full(),
            SampleMp4.chatty().bytes())) {
      assertThat(keepingPlace(file)).isEqualTo(strip(file));
    }
    assertThat(info(SampleJpeg.full()).header().located()).isFalse();
  }

  @Test
  void keepingAgainChangesNothingAndStrippingTakesThePlace() throws IOException {
    byte[] phone = jpeg(SampleExif.munich().tiff());
    byte[] kept = keepingPlace(phone);

    assertThat(info(phone).header().located()).isTrue();
    assertThat(info(kept).header().located()).isTrue();
    assertThat(keepingPlace(kept)).isEqualTo(kept);
    assertThat(strip(kept)).isEqualTo(strip(phone));
  }

  @Test
  void howACameraWritesItsFractionsDoesNotShow() throws IOException {
    byte[] other =
        SampleExif.turned(ByteOrder.BIG_ENDIAN, 6)
            .with(6, 5, 1_039, 2)
            .with(4, 5, 11, 1, 345, 10, 0, 1)
            .with(3, 2, 'E', 0)
            .with(2, 5, 96, 2, 822, 100, 0, 7)
            .with(1, 2, 'N', 0)
            .tiff();

    assertThat(keepingPlace(jpeg(other))).isEqualTo(jpeg(MUNICH));
  }

  @Test
  void southWestAndBelowTheSeaAreKept() throws IOException {
    byte[] kept =
        keepingPlace(
            jpeg(SampleExif.munich().with(1, 2, 'S', 0).with(3, 2, 'W', 0).with(5, 1, 1).tiff()));

    byte[] west = MUNICH.clone();
    west[0x26 + 2 + 12 + 8] = 'S';
    west[0x26 + 2 + 36 + 8] = 'W';
    west[0x26 + 2 + 60 + 8] = 1;
    assertThat(kept).isEqualTo(jpeg(west));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 5, 91, 1, 0, 1, 0, 1",
    "2, 5, 90, 1, 0, 1, 1, 1",
    "2, 5, 48, 1, 8, 0, 13, 1",
    "2, 5, 48, 0, 8, 1, 13, 1",
    "2, 5, 4294967295, 1, 4294967295, 1, 4294967295, 1",
    "2, 4, 48, 1, 8, 1, 13, 1",
    "4, 5, 180, 1, 0, 1, 1, 1000",
    "4, 5, 0, 0, 0, 0, 0, 0",
    "1, 2, 78, 0, 0, 0, 0, 0",
    "1, 2, 110, 0, 0, 0, 0, 0",
    "3, 1, 69, 0, 0, 0, 0, 0",
  })
  void aPlaceThatMakesNoSenseIsNone(
      int tag, int type, long a, long b, long c, long d, long e, long f) throws IOException {
    byte[] odd = jpeg(SampleExif.munich().with(tag, type, a, b, c, d, e, f).tiff());

    assertThat(keepingPlace(odd)).isEqualTo(strip(odd));
    assertThat(info(odd).header().located()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void halfAPlaceIsNone(int missing) throws IOException {
    byte[] half = jpeg(SampleExif.munich().without(missing).tiff());

    assertThat(keepingPlace(half)).isEqualTo(strip(half));
  }

  @ParameterizedTest
  @CsvSource({"5, 1, 2, 0", "5, 2, 0, 0", "6, 5, 1, 0", "6, 5, 10000001, 100", "6, 4, 5, 1"})
  void anAltitudeThatMakesNoSenseIsLeftOut(int tag, int type, long a, long b) throws IOException {
    SampleExif odd = SampleExif.munich();
    byte[] file = jpeg((tag == 5 ? odd.with(tag, type, a) : odd.with(tag, type, a, b)).tiff());
    byte[] flat = jpeg(SampleExif.munich().without(5).without(6).tiff());

    assertThat(keepingPlace(file)).isEqualTo(keepingPlace(flat)).isNotEqualTo(strip(file));
  }

  @Test
  void anAltitudeThatDoesNotSayWhereFromIsAboveTheSea() throws IOException {
    byte[] file = jpeg(SampleExif.munich().without(5).tiff());

    assertThat(keepingPlace(file)).isEqualTo(jpeg(MUNICH));
  }

  @Test
  void aPlaceIsTakenFromTheFirstExifOnly() throws IOException {
    byte[] second =
        SampleJpeg.with(
            SampleJpeg.exif(Bytes.cameraTiff(1)), SampleJpeg.exif(SampleExif.munich().tiff()));

    assertThat(keepingPlace(second)).isEqualTo(strip(second));
  }

  /** Offsets, counts, types and numbers of all kinds; the same ones every time. */
  @Test
  void hostileExifGivesAPlaceInOurFormOrNone() throws IOException {
    Random random = new Random(9);
    byte[] tiff = SampleExif.munich().tiff();
    int located = 0;
    for (int round = 0; round < 1_200; round++) {
      byte[] mutant = mutate(tiff, random);
      byte[] kept = keepingPlace(jpeg(mutant));
      located += info(kept).header().located() ? 1 : 0;

      assertThat(kept.length).isLessThanOrEqualTo(jpeg(MUNICH).length);
      assertThat(keepingPlace(kept)).isEqualTo(kept);
      assertThat(strip(kept)).isEqualTo(strip(jpeg(mutant)));
      assertThat(info(kept).header()).isEqualTo(info(jpeg(mutant)).header());
      assertThat(Bytes.latin(kept)).doesNotContain("Alice", "2024");
    }
    assertThat(located).isBetween(300, 1_150);
  }

  private static byte[] mutate(byte[] tiff, Random random) {
    byte[] mutant = tiff.clone();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(mutant.length - 4);
      switch (random.nextInt(4)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> ByteBuffer.wrap(mutant).putInt(at, -1 - random.nextInt(64));
        case 2 -> ByteBuffer.wrap(mutant).putInt(at, random.nextInt(1 << 17));
        default -> mutant = Arrays.copyOf(mutant, mutant.length - random.nextInt(40));
      }
    }
    return mutant;
  }
}
