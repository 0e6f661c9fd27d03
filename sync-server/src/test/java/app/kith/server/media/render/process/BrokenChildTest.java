package app.kith.server.media.render.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.media.MediaSource;
import app.kith.core.media.container.MediaBounds;
import app.kith.server.media.render.Rendering;
import app.kith.server.media.render.Rendering.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Tag("process")
@Timeout(120)
class BrokenChildTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final List<Integer> SIZES = List.of(256, 1_024);

  /** Where a picture could not be drawn in a child it must not be drawn here, but where said. */
  private static final PictureRenderer NOBODY =
      (source, sizes) -> new Rendering.Failed("drawn in this process");

  private PictureRenderer renderer = open(256, LONG, LONG);

  private static PictureRenderer open(int megabytes, Duration patience, Duration idle) {
    ChildCommand command = ChildCommand.ofThisProgram(MediaBounds.STANDARD).orElseThrow();
    return new ChildRenderer(command.withHeap(megabytes), NOBODY, patience, idle);
  }

  private void reopen(int megabytes, Duration patience, Duration idle) throws IOException {
    renderer.close();
    renderer = open(megabytes, patience, idle);
  }

  @AfterEach
  void close() throws IOException {
    renderer.close();
    assertThat(children()).isEmpty();
  }

  @Test
  void nothingRunsBeforeThereIsAPicture() {
    assertThat(children()).isEmpty();
  }

  @Test
  void onePictureAfterAnotherIsDrawnByOneChild() throws IOException {
    draw(DrawnPicture.noise(300, 200));
    List<Long> first = children();
    draw(DrawnPicture.noise(300, 200));

    assertThat(children()).hasSize(1).isEqualTo(first);
  }

  @Test
  void aPictureWhoseChildIsKilledFailsAndIsDrawnTheNextTime() throws IOException {
    MediaSource picture = DrawnPicture.noise(1_500, 700);
    MediaSource killing =
        () -> {
          kill();
          return picture.open();
        };

    assertThat(renderer.render(killing, SIZES))
        .isEqualTo(new Rendering.Failed("the process that draws ended with code 137"));
    draw(picture);
  }

  @Test
  void aChildThatIsKilledBetweenTwoPicturesIsReplaced() throws IOException {
    draw(DrawnPicture.noise(300, 200));
    kill();

    draw(DrawnPicture.noise(300, 200));
  }

  @Test
  void aPictureThatNeedsTooMuchMemoryFailsAndTheNextOneIsDrawn() throws IOException {
    reopen(24, LONG, LONG);

    assertThat(renderer.render(DrawnPicture.noise(3_500, 3_000), SIZES))
        .isEqualTo(new Rendering.Failed("drawing it needs more than 24 MB of memory"));
    draw(DrawnPicture.noise(300, 200));
  }

  @Test
  void aPictureThatTakesTooLongFails() throws IOException {
    MediaSource stopped =
        () -> {
          ProcessHandle child = ProcessHandle.of(children().getFirst()).orElseThrow();
          assertThat(new ProcessBuilder("kill", "-STOP", "" + child.pid()).start().onExit().join())
              .isNotNull();
          return DrawnPicture.noise(300, 200).open();
        };
    reopen(256, Duration.ofSeconds(6), LONG);

    assertThat(renderer.render(stopped, SIZES))
        .isEqualTo(new Rendering.Failed("drawing it took too long"));
  }

  @Test
  void aChildThatIsIdleEnds() throws Exception {
    reopen(256, LONG, Duration.ofMillis(1));

    draw(DrawnPicture.noise(300, 200));

    for (long pid : children()) {
      Optional<ProcessHandle> child = ProcessHandle.of(pid);
      if (child.isPresent()) {
        child.get().onExit().get(20, TimeUnit.SECONDS);
      }
    }
    draw(DrawnPicture.noise(300, 200));
  }

  @Test
  void closingBreaksOffAPictureAndLeavesNoChild() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    MediaSource slow =
        () -> {
          begun.countDown();
          await(closing);
          return DrawnPicture.noise(300, 200).open();
        };
    Thread closer =
        Thread.ofVirtual()
            .start(() -> {
              await(begun);
              closing.countDown();
              close(renderer);
            });

    assertThat(renderer.render(slow, SIZES)).isNotNull();
    closer.join();

    assertThat(children()).isEmpty();
    assertThat(renderer.render(slow, SIZES))
        .isEqualTo(new Rendering.Failed("the server is closing"));
  }

  @Test
  void aChildEndsWithAParentThatIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DrawingParent.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long pid = Long.parseLong(String.valueOf(parent.inputReader().readLine()));
    ProcessHandle child = ProcessHandle.of(pid).orElseThrow();

    parent.destroyForcibly().waitFor();

    child.onExit().get(20, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aChildHasTheLowestPriority() throws IOException {
    draw(DrawnPicture.noise(300, 200));

    Path stat = Path.of("/proc", "" + children().getFirst(), "stat");
    String afterName = Files.readString(stat).replaceAll(".*\\) ", "");
    // The 19th field is how nice it is; two stand before.
    assertThat(afterName.split(" ")[16]).isEqualTo("19");
  }

  @Test
  void whereNoChildCanBeStartedPicturesAreDrawnHere() throws IOException {
    reopen(0, LONG, LONG);

    assertThat(renderer.render(DrawnPicture.noise(60, 40), SIZES))
        .isEqualTo(new Rendering.Failed("drawn in this process"));
  }

  private void draw(MediaSource picture) {
    assertThat(renderer.render(picture, SIZES)).isInstanceOf(Rendered.class);
  }

  private static void kill() {
    ProcessHandle child = ProcessHandle.of(children().getFirst()).orElseThrow();
    child.destroyForcibly();
    child.onExit().join();
  }

  private static List<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void close(PictureRenderer renderer) {
    try {
      renderer.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
