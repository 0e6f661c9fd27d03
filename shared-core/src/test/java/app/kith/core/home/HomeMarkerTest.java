package app.kith.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomeMarkerTest {
  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void aHomeSaysWhichKindItIs(HomeKind kind) throws IOException {
    HomeMarker.write(home, kind);

    assertThat(HomeMarker.read(home)).isEqualTo(new HomeReading.Found(kind, 1));
  }

  @Test
  void theMarkerIsReadableByOthers() throws IOException {
    HomeMarker.write(home, HomeKind.SERVER);

    assertThat(home.resolve("kith-home.json")).hasContent("{\"kind\":\"server\",\"version\":1}");
  }

  @Test
  void anEmptyOrMissingFolderIsNoHome() {
    assertThat(HomeMarker.read(home)).isEqualTo(new HomeReading.Absent());
    assertThat(HomeMarker.read(home.resolve("missing"))).isEqualTo(new HomeReading.Absent());
  }

  @Test
  void aHomeOfANewerProgramAsksForAnUpdate() throws IOException {
    writeMarker("{\"kind\":\"village\",\"version\":2,\"more\":[1]}");

    assertThat(HomeMarker.read(home))
        .isEqualTo(
            new HomeReading.Unreadable(
                HomeReading.Fault.NEWER,
                home.resolve("kith-home.json")
                    + " is of a newer Kith (home version 2): update this Kith, then try again"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "server",
        "{\"kind\":\"server\"}",
        "{\"kind\":\"server\",\"version\":0}",
        "{\"kind\":\"server\",\"version\":\"x\"}",
        "{\"kind\":\"tent\",\"version\":1}",
        "{\"kind\":null,\"version\":1}",
        "{\"version\":1}",
        "\u0000\u0000\u0000\u0000"
      })
  void aDamagedMarkerIsASentence(String content) throws IOException {
    writeMarker(content);

    assertThat(HomeMarker.read(home))
        .isEqualTo(
            new HomeReading.Unreadable(
                HomeReading.Fault.DAMAGED,
                home.resolve("kith-home.json")
                    + " does not say what kind of home this is: restore it from a backup"));
  }

  @Test
  void aMarkerThatCannotBeReadIsASentence() throws IOException {
    Files.createDirectory(home.resolve("kith-home.json"));

    assertThat(HomeMarker.read(home))
        .isInstanceOfSatisfying(
            HomeReading.Unreadable.class,
            unreadable -> assertThat(unreadable.sentence()).contains("see that it is a file"));
  }

  private void writeMarker(String content) throws IOException {
    Files.write(home.resolve("kith-home.json"), content.getBytes(StandardCharsets.UTF_8));
  }
}
