package app.kith.desktop.choice;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.thread.AtOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesFileTest {
  private static final Choices ALL = new Choices(Choices.Look.DARK, 1.5, "vi", true, true);

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void place() {
    file = folder.resolve("choices.json");
  }

  @Test
  void whatWasChosenIsThereAgain() throws IOException {
    new ChoicesFile(file).write(ALL);

    assertThat(new ChoicesFile(file).read()).isEqualTo(ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"look\":\"PINK\",\"scale\":99,\"language\":null}",
        "{\"scale\":-1,\"of a later version\":{}}"
      })
  void whatMeansNothingWasNotChosen(String text) throws IOException {
    Files.writeString(file, text);

    assertThat(new ChoicesFile(file).read()).isEqualTo(Choices.USUAL);
  }

  @Test
  void aChangeHoldsAtOnceAndIsKept() {
    KeptChoices kept = new KeptChoices(Choices.USUAL, new ChoicesFile(file), new AtOnce().store());

    kept.change(now -> now.muted(true));

    assertThat(kept.now().muted()).isTrue();
    assertThat(new ChoicesFile(file).read().muted()).isTrue();
    assertThat(kept.failure().now()).isEmpty();
  }

  @Test
  void aDiskThatRefusesLeavesTheChoiceInTheWindowAndIsTold() {
    ChoicesFile nowhere = new ChoicesFile(folder.resolve("gone").resolve("choices.json"));
    KeptChoices kept = new KeptChoices(Choices.USUAL, nowhere, new AtOnce().store());

    kept.change(now -> now.calm(true));

    assertThat(kept.now().calm()).isTrue();
    assertThat(kept.failure().now()).isNotEmpty();
  }
}
