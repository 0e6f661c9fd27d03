package app.kith.server.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  @Test
  void everyServerIsNamedBeforeTheListIsFull() {
    List<String> own = List.of("a1", "a2", "a3");
    List<List<String>> others = List.of(List.of("b1", "b2"), List.of("c1"));

    assertThat(Neighbours.together(own, others, 4)).containsExactly("a1", "b1", "c1", "a2");
    assertThat(Neighbours.together(own, others, 9))
        .containsExactly("a1", "b1", "c1", "a2", "b2", "a3");
  }

  @Test
  void oneThatAllHaveIsNamedOnce() {
    assertThat(Neighbours.together(List.of("x", "a"), List.of(List.of("x", "b")), 8))
        .containsExactly("x", "a", "b");
  }
}
