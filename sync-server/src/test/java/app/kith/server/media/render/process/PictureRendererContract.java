package app.kith.server.media.render.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.MediaSource;
import app.kith.core.media.container.MediaBounds;
import app.kith.server.media.render.Renderer;
import app.kith.server.media.render.Rendering;
import app.kith.server.media.render.Rendering.Copy;
import app.kith.server.media.render.Rendering.Rendered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PictureRenderer} does. */
abstract class PictureRendererContract {
  private static final List<Integer> SIZES = List.of(256, 1_024);

  private PictureRenderer renderer;

  /** A new one. */
  protected abstract PictureRenderer open(MediaBounds bounds);

  @BeforeEach
  void openRenderer() {
    renderer = open(MediaBounds.STANDARD);
  }

  @AfterEach
  void closeRenderer() throws IOException {
    renderer.close();
  }

  @Test
  void copiesAreThoseOfTheRenderer() throws IOException {
    MediaSource picture = DrawnPicture.noise(1_500, 700);

    Rendered expected = (Rendered) new Renderer(MediaBounds.STANDARD).render(picture, SIZES);
    Rendered rendered = (Rendered) renderer.render(picture, SIZES);

    assertThat(rendered.width()).isEqualTo(1_500);
    assertThat(rendered.height()).isEqualTo(700);
    assertThat(rendered.copies()).hasSize(2);
    assertThat(rendered.copies()).usingRecursiveComparison().isEqualTo(expected.copies());
  }

  @Test
  void whatShowsThroughStaysSo() throws IOException {
    Rendered rendered = (Rendered) renderer.render(DrawnPicture.glass(400, 300), SIZES);

    assertThat(rendered.copies()).extracting(Copy::type).containsExactly("image/png");
  }

  @Test
  void aSmallPictureHasNoCopies() throws IOException {
    assertThat(renderer.render(DrawnPicture.noise(60, 40), SIZES))
        .isEqualTo(new Rendered(60, 40, List.of()));
  }

  @Test
  void whatIsNoPictureIsRefusedWithASentence() {
    MediaSource text = () -> new ByteArrayInputStream("words".getBytes(StandardCharsets.UTF_8));

    assertThat(renderer.render(text, SIZES))
        .isInstanceOfSatisfying(
            Rendering.Refused.class,
            refused -> assertThat(refused.sentence()).startsWith("This file is not a picture"));
  }

  @Test
  void aPictureBeyondTheBoundsIsRefused() throws IOException, InterruptedException {
    try (PictureRenderer strict = open(new MediaBounds(1_000_000, 100, 100))) {
      assertThat(strict.render(DrawnPicture.noise(60, 40), SIZES))
          .isInstanceOf(Rendering.Refused.class);
    }
  }

  @Test
  void aDamagedPictureFailsAndTheNextOneIsDrawn() throws IOException {
    byte[] whole = DrawnPicture.noise(700, 500).open().readAllBytes();
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, whole.length / 4, whole.length * 3 / 4, (byte) 0x55);

    assertThat(renderer.render(() -> new ByteArrayInputStream(damaged), SIZES))
        .isNotInstanceOf(Rendered.class);
    assertThat(renderer.render(() -> new ByteArrayInputStream(whole), SIZES))
        .isInstanceOf(Rendered.class);
  }

  @Test
  void aFileThatCantBeReadFailsWithItsReason() throws IOException {
    MediaSource gone =
        () -> {
          throw new IOException("the disk is gone");
        };

    assertThat(renderer.render(gone, SIZES))
        .isInstanceOfSatisfying(
            Rendering.Failed.class,
            failed -> assertThat(failed.reason()).contains("the disk is gone"));
    assertThat(renderer.render(DrawnPicture.noise(60, 40), SIZES)).isInstanceOf(Rendered.class);
  }
}
