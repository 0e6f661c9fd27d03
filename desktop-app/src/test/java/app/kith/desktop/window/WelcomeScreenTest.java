package app.kith.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.kith.core.qr.QrCode;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.desktop.window.incoming.DroppedCode;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
class WelcomeScreenTest {
  @TempDir Path folder;

  private OpenWindow opens(Locale language) throws InterruptedException {
    return OpenWindow.on(folder.resolve("nobody"), language, 1400, 900);
  }

  @Test
  void aFolderWithoutADeviceShowsTheWayIn() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      open.screen().shoot("welcome-light");
      OnScreen.fx(() -> {
        open.window().theme().setDark(true);
        return true;
      });
      open.screen().shoot("welcome-dark");

      assertThat(open.screen().has("#join")).isTrue();
      assertThat(folder.resolve("nobody")).doesNotExist();
    }
  }

  @Test
  void aLinkThatIsNoneIsRefusedInASentence() throws Exception {
    try (OpenWindow open = opens(Locale.of("vi"))) {
      open.screen().click("#link");
      open.screen().type("https://example.org/join");
      open.screen().press(KeyCode.ENTER);

      assertThat(open.screen().node("#problem", Label.class).getText()).contains("kith://");
      open.screen().shoot("welcome-problem-vietnamese");
    }
  }

  /**
   * Drags from other programs are not to be had in memory: what is dropped is read all the same.
   */
  @Test
  void aPictureOfACodeIsReadAndOneWithoutHasNone() throws Exception {
    OnScreen.start();
    QrCode code = QrCode.of("kith://join?" + "x".repeat(150));
    int side = code.size() * 5;
    BufferedImage drawn = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < side * side; i++) {
      drawn.setRGB(
          i % side, i / side, code.isDark(i % side / 5, i / side / 5) ? 0x202020 : 0xF0F0F0);
    }
    Path file = folder.resolve("code.png");
    ImageIO.write(drawn, "png", file.toFile());

    assertThat(new DroppedCode().read(file)).contains("kith://join?" + "x".repeat(150));
    assertThat(new DroppedCode().read(Album.folder().resolve("sunset.jpg"))).isEmpty();
    assertThatIOException()
        .isThrownBy(() -> new DroppedCode().read(Files.writeString(folder.resolve("a.png"), "no")));
  }

  @Test
  void thereAreThreeWaysIn() throws Exception {
    try (OpenWindow open = opens(Locale.of("vi"))) {
      open.screen().click("#way-add");
      TextField field = open.screen().node("#device-link", TextField.class);
      OnScreen.fx(() -> {
        field.setText("kith://join?" + "x".repeat(100_000));
        return true;
      });
      open.screen().press(KeyCode.ENTER);
      assertThat(open.screen().node("#problem", Label.class).getText()).isNotBlank();
      open.screen().shoot("welcome-add-vietnamese");

      open.screen().click("#way-start");
      open.screen().press(KeyCode.ENTER);
      assertThat(open.screen().node("#problem", Label.class).getText())
          .isEqualTo("Tên cộng đồng có từ 1 đến 80 ký tự");
    }
  }

  @Test
  void aLinkThatWasClickedIsInItsFieldAndTheNameIsAskedFor() throws Exception {
    String link = Household.invite(InvitePurpose.MEMBER);
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      open.opened(link);
      open.screen().await("a name is asked", () -> open.screen().has("#name"));
      assertThat(open.screen().node("#link", TextField.class).getText()).isEqualTo(link);
      open.screen().shoot("welcome-clicked");

      open.opened("javascript:alert(1)");
      assertThat(open.screen().node("#problem", Label.class).getText())
          .startsWith("This is no invite to Kith.");

      open.opened(Household.invite(InvitePurpose.DEVICE));
      open.screen().settle();
      assertThat(open.screen().node("#device-link", TextField.class).getText())
          .isEqualTo(Household.invite(InvitePurpose.DEVICE));
      assertThat(open.screen().has("#device-link")).isTrue();
    }
  }

  @Test
  void everythingHasASpokenName() throws Exception {
    try (OpenWindow open = opens(Locale.ENGLISH)) {
      open.screen().settle();

      assertThat(open.screen().all())
          .filteredOn(Node::isFocusTraversable)
          .isNotEmpty()
          .extracting(Node::getAccessibleText)
          .doesNotContainNull()
          .isNotEqualTo(List.of());
    }
  }
}
