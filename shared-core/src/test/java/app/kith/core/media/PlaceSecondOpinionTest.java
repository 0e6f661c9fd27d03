package app.kith.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.sample.Bytes;
import app.kith.core.media.sample.Drawn;
import app.kith.core.media.sample.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ExifTool writes what phones write, and finds place and orientation in the copy, nothing else. */
@Tag("server")
class PlaceSecondOpinionTest {
  private static final String[] PHONE = {
    "exiftool",
    "-q",
    "-m",
    "-overwrite_original",
    "-Make=Apple",
    "-Model=Alice's phone",
    "-EXIF:Orientation#=6",
    "-EXIF:DateTimeOriginal=2024:05:06 07:08:09",
    "-EXIF:GPSLatitude=33.8568123",
    "-EXIF:GPSLatitudeRef=S",
    "-EXIF:GPSLongitude=151.2153456",
    "-EXIF:GPSLongitudeRef=E",
    "-EXIF:GPSAltitude=12.34",
    "-EXIF:GPSAltitudeRef#=0",
    "-EXIF:GPSImgDirection=17.5",
    "-EXIF:GPSImgDirectionRef=T",
    "-EXIF:GPSTimeStamp=07:08:09",
    "-EXIF:GPSDateStamp=2024:05:06",
    "-EXIF:GPSProcessingMethod=CELLID of Alice",
    "-EXIF:GPSHPositioningError=4.7",
    "-EXIF:GPSMapDatum=WGS-84",
    "-XMP:GPSLatitude=33.8568",
    "-XMP:City=Sydney"
  };

  @TempDir Path folder;
  private Programs programs = new Programs(Path.of("."));

  @BeforeEach
  void findPrograms() {
    Programs.assumePresent("exiftool", "cwebp", "dwebp", "webpinfo");
    programs = new Programs(folder);
  }

  @Test
  void seesThePlaceInAJpeg() throws Exception {
    put("in.jpg", Drawn.jpeg(true));

    keepPlace("in.jpg", "out.jpg");

    assertThat(Drawn.pixels(get("out.jpg"))).isEqualTo(Drawn.pixels(get("in.jpg")));
  }

  @Test
  void seesThePlaceInAPng() throws Exception {
    put("in.png", Drawn.png(true));

    keepPlace("in.png", "out.png");

    assertThat(Drawn.pixels(get("out.png"))).isEqualTo(Drawn.pixels(get("in.png")));
  }

  @Test
  void seesThePlaceInAWebp() throws Exception {
    put("drawn.png", Drawn.png(true));
    programs.run("cwebp", "-quiet", "drawn.png", "-o", "in.webp");

    keepPlace("in.webp", "out.webp");

    programs.run("webpinfo", "out.webp");
    assertThat(decoded("out.webp")).isEqualTo(decoded("in.webp"));
  }

  private void keepPlace(String from, String to) throws Exception {
    String[] command = new String[PHONE.length + 1];
    System.arraycopy(PHONE, 0, command, 0, PHONE.length);
    command[PHONE.length] = from;
    programs.run(command);
    put(to, Stripping.keepingPlace(get(from)));
    String told =
        programs.run(
            "exiftool",
            "-a",
            "-u",
            "-s",
            "-n",
            "-t",
            "-G1",
            "-validate",
            "-warning",
            "-gps:all",
            "-ifd0:all",
            "-exififd:all",
            "-xmp:all",
            to);

    assertThat(names(told))
        .isEqualTo(
            new TreeSet<>(
                Set.of(
                    "IFD0:Orientation",
                    "GPS:GPSVersionID",
                    "GPS:GPSLatitudeRef",
                    "GPS:GPSLatitude",
                    "GPS:GPSLongitudeRef",
                    "GPS:GPSLongitude",
                    "GPS:GPSAltitudeRef",
                    "GPS:GPSAltitude")));
    assertThat(told).contains("GPSLatitudeRef\tS", "GPSLongitudeRef\tE", "GPSAltitude\t12.34");
    assertThat(degrees(told, "GPSLatitude")).isBetween(33.856812, 33.8568127);
    assertThat(degrees(told, "GPSLongitude")).isBetween(151.215345, 151.2153459);
    assertThat(Bytes.latin(get(to)))
        .doesNotContain("Alice", "Apple", "2024", "CELLID", "Sydney", "WGS");
  }

  private static Set<String> names(String told) {
    return told.lines()
        .map(line -> line.split("\t", 3))
        .filter(line -> !line[1].equals("Validate") && !line[1].equals("Warning"))
        .map(line -> line[0] + ":" + line[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static double degrees(String told, String name) {
    return told.lines()
        .filter(line -> line.contains("\t" + name + "\t"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf('\t') + 1)))
        .findFirst()
        .orElseThrow();
  }

  private String decoded(String file) throws Exception {
    programs.run("dwebp", "-quiet", "-pam", file, "-o", "decoded.pam");
    return Bytes.latin(get("decoded.pam"));
  }

  private void put(String file, byte[] bytes) throws IOException {
    Files.write(folder.resolve(file), bytes);
  }

  private byte[] get(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }
}
