package app.kith.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.KithVersion;
import app.kith.core.thread.AtOnce;
import app.kith.desktop.choice.Choices;
import app.kith.desktop.choice.ChoicesFile;
import app.kith.desktop.choice.KeptChoices;
import app.kith.desktop.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
  @TempDir Path folder;
  private final List<Path> opened = new ArrayList<>();
  private boolean display = true;

  private SettingsViewModel model(Path home) {
    KeptChoices choices =
        new KeptChoices(
            Choices.USUAL, new ChoicesFile(home.resolve("choices.json")), new AtOnce().store());
    return new SettingsViewModel(
        choices, home, file -> display && opened.add(file), Words.in(Locale.ENGLISH));
  }

  @Test
  void everyLanguageStandsThereByItsOwnName() {
    assertThat(model(folder).languages())
        .extracting(SettingsViewModel.Choice::name)
        .containsExactly("The system's", "English", "Tiếng Việt");
  }

  @Test
  void sizesAreSaidInPercent() {
    assertThat(model(folder).scales(List.of(1.0, 1.15)))
        .extracting(SettingsViewModel.Choice::name)
        .containsExactly("100 %", "115 %");
  }

  @Test
  void aChoiceIsKeptAndOneThatCantBeSaysSo() {
    SettingsViewModel kept = model(folder);
    kept.choose(now -> now.language("vi"));
    assertThat(new ChoicesFile(folder.resolve("choices.json")).read().language()).isEqualTo("vi");
    assertThat(kept.notice().now()).isEmpty();

    SettingsViewModel unkept = model(folder.resolve("gone"));
    unkept.choose(now -> now.calm(true));
    assertThat(unkept.chosen().now().calm()).isTrue();
    assertThat(unkept.notice().now()).startsWith("This holds until the window is closed");
  }

  @Test
  void theFolderIsShownOrAtLeastSaid() {
    SettingsViewModel model = model(folder);
    model.openHome();
    assertThat(opened).containsExactly(folder.toAbsolutePath());

    display = false;
    model.openHome();
    assertThat(model.notice().now()).endsWith(folder.toString());
    assertThat(model.version()).isEqualTo("Kith " + KithVersion.CURRENT);
  }
}
