package app.kith.android.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StageTest {
  /** A wide picture in a tall room. */
  private final Stage stage = Stage.of(1000, 2000, 4000, 3000);

  @Test
  void aPictureFitsAndIsInTheMiddle() {
    assertThat(stage.width()).isEqualTo(1000);
    assertThat(stage.height()).isEqualTo(750);
    assertThat(stage.left()).isZero();
    assertThat(stage.top()).isEqualTo(625);
    assertThat(stage.isZoomed()).isFalse();
  }

  @Test
  void whatIsUnderTheFingersStaysThere() {
    Stage zoomed = stage.zoomedTo(4, 250, 900);

    double before = (250 - stage.left()) / stage.width();
    double after = (250 - zoomed.left()) / zoomed.width();
    assertThat(after).isCloseTo(before, within(1e-9));
    assertThat((900 - zoomed.top()) / zoomed.height())
        .isCloseTo((900 - stage.top()) / stage.height(), within(1e-9));
  }

  @Test
  void noGapComesBesideAPictureThatIsLargerThanItsRoom() {
    Stage moved = stage.zoomedTo(3, 500, 1000).movedBy(1e6, -1e6);

    assertThat(moved.left()).isCloseTo(0, within(1e-9));
    assertThat(moved.top() + moved.height()).isCloseTo(2000, within(1e-9));
    assertThat(moved.canMove(1)).isFalse();
    assertThat(moved.canMove(-1)).isTrue();
  }

  @Test
  void whatIsSmallerThanItsRoomStaysInTheMiddle() {
    Stage zoomed = stage.zoomedTo(2, 0, 0).movedBy(0, 300);

    assertThat(zoomed.height()).isEqualTo(1500);
    assertThat(zoomed.top()).isEqualTo(250);
    assertThat(stage.canMove(-1)).isFalse();
    assertThat(stage.canMove(1)).isFalse();
  }

  @Test
  void itIsNeverSmallerThanItFitsNorLargerThanTheMost() {
    assertThat(stage.zoomedTo(0.1, 0, 0)).isEqualTo(stage);
    assertThat(stage.zoomedTo(1e9, 0, 0).zoom()).isEqualTo(Stage.MOST);
  }

  @Test
  void aTurnedScreenShowsTheSamePartInItsMiddle() {
    Stage zoomed = stage.zoomedTo(4, 100, 800);
    Stage turned = zoomed.in(2000, 1000);

    assertThat(turned.zoom()).isEqualTo(4);
    assertThat((1000 - turned.left()) / turned.width())
        .isCloseTo((500 - zoomed.left()) / zoomed.width(), within(1e-9));
  }
}
