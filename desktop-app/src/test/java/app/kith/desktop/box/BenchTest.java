package app.kith.desktop.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the benchmark measures everything it names; how much, no test says. */
@Tag("process")
final class BenchTest {
  @TempDir private Path folder;

  @Test
  @SuppressWarnings("unchecked")
  void aSmallCommunityIsMeasuredFromFirstPushToRestart() throws Exception {
    Launcher.Said said = new Launcher(folder).kith("bench", "sync", "--posts", "1000", "--json");

    assertThat(said.code()).as(said.err()).isZero();
    List<Map<String, Object>> figures = (List<Map<String, Object>>) said.document().get("figures");
    assertThat(figures)
        .allSatisfy(figure -> assertThat((Double) figure.get("value")).isPositive())
        .extracting(figure -> figure.get("what"))
        .contains(
            "pushed: posts",
            "pushed: posts, comments, likes, captions",
            "served: the whole log to one device",
            "catch-up of a new device, to its disk",
            "home feed, its first 50 posts",
            "relay, push to live receipt, p99",
            "start of the server until it answers, a new community",
            "memory of an idle server, a new community");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aSmallWindowIsMeasuredFromItsStartToItsLastPost() throws Exception {
    Launcher.Said said = new Launcher(folder).kith("bench", "window", "--posts", "1000", "--json");

    assertThat(said.code()).as(said.err()).isZero();
    List<Map<String, Object>> figures = (List<Map<String, Object>>) said.document().get("figures");
    assertThat(figures)
        .extracting(figure -> figure.get("what"))
        .contains(
            "start of the window to the painted feed, without",
            "frame time, scrolling to the end of the feed",
            "frame time, paging through the viewer",
            "memory of the window, after the viewer",
            "40 photos dropped until all wait");
  }
}
