package app.kith.server.sync.state;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.MutationId;
import app.kith.server.sync.log.RowNumber;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static final String HERE = "e:alice/me";
  private static final String THERE = "e:alice/community";

  private final Body like =
      new Body(
          RowNumber.first(7),
          "like/bob",
          new MutationId("d1", 4),
          99,
          8,
          HERE,
          null,
          "0a".repeat(16),
          "true");

  @Test
  void putsTellItFromItsSequenceOn() {
    assertThat(like.isToldBy(7, HERE)).isFalse();
    assertThat(like.isToldBy(8, HERE)).isTrue();
    assertThat(like.isToldBy(8, THERE)).isFalse();
    assertThat(like.isToldBy(8, null)).isFalse();
  }

  @Test
  void whereItHasMovedOnlyPutsFromThenOnTellIt() {
    Body moved = like.movedTo(THERE, 20);

    assertThat(moved.isToldBy(19, THERE)).isFalse();
    assertThat(moved.isToldBy(20, THERE)).isTrue();
    assertThat(moved.isToldBy(20, HERE)).isFalse();
  }

  @Test
  void whatHasLeftAStreamIsNotToldAgainByPutsOfBefore() {
    assertThat(like.toldFrom(20).isToldBy(19, HERE)).isFalse();
    assertThat(like.toldFrom(20).toldFrom(10).isToldBy(19, HERE)).isFalse();
  }
}
