package app.kith.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MosaicTest {
  private static final double WIDTH = 604;

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 3", "4, 4", "5, 5", "12, 5"})
  void tilesFillTheWidthAndLieWithinTheHeight(int pictures, int tiles) {
    Mosaic mosaic = Mosaic.of(Collections.nCopies(pictures, 1.5), WIDTH);

    assertThat(mosaic.tiles())
        .hasSize(tiles)
        .allSatisfy(tile -> {
          assertThat(tile.x()).isGreaterThanOrEqualTo(0);
          assertThat(tile.x() + tile.width()).isLessThanOrEqualTo(WIDTH + 0.001);
          assertThat(tile.y() + tile.height()).isLessThanOrEqualTo(mosaic.height() + 0.001);
        });
    double right = mosaic.tiles().stream().mapToDouble(t -> t.x() + t.width()).max().orElse(0);
    assertThat(right).isCloseTo(WIDTH, within(0.001));
    assertThat(Mosaic.hidden(pictures)).isEqualTo(pictures - tiles);
  }

  @ParameterizedTest
  @CsvSource({"1.5, 402.667", "0.2, 755", "5, 339.75"})
  void onePictureHasItsOwnShapeWithinBounds(double aspect, double height) {
    assertThat(Mosaic.of(Collections.nCopies(1, aspect), WIDTH).height())
        .isCloseTo(height, within(0.01));
  }

  @Test
  void noPictureTakesNoRoom() {
    assertThat(Mosaic.of(Collections.emptyList(), WIDTH).height()).isZero();
  }
}
