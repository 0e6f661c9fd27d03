package app.kith.desktop.bench.window;

import app.kith.desktop.bench.Figure;
import app.kith.desktop.bench.Figures;
import app.kith.desktop.bench.ServerFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Starts a window on a home with many posts, and has it scroll, page and post. */
public final class WindowBench {
  private static final Duration LIMIT = Duration.ofMinutes(40);
  private static final int STARTS = 5;
  private static final int DROPPED = 500;
  private static final int SMALL = 10_000;
  private static final int DROPPED_OF_SMALL = 40;

  /** A minute of sixty frames a second. */
  private static final int WHEEL_FRAMES = 3_600;

  private static final int WHEEL_FRAMES_OF_SMALL = 60;
  private static final double MIB = 1024.0 * 1024;

  /** Frames follow each other at once, so that their time is that of the work. */
  private static final String NO_WAITING = "-Djavafx.animation.fullspeed=true";

  private final String launcher;
  private final Path root;
  private final Path folder;
  private final Figures figures;
  private final int posts;

  /**
   * Measures nothing yet.
   *
   * @param root the project's folder, with its photographs
   * @param folder where the home is made
   */
  public WindowBench(String launcher, Path root, Path folder, Figures figures, int posts) {
    this.launcher = launcher;
    this.root = root;
    this.folder = folder;
    this.figures = figures;
    this.posts = posts;
  }

  public void run() throws IOException, InterruptedException {
    figures.step(String.format(Locale.ROOT, "Making a home with %,d posts", posts));
    Path home = folder.resolve("home");
    BenchHome maker = new BenchHome(home, photos());
    maker.make(posts);
    int dropped = posts < SMALL ? DROPPED_OF_SMALL : DROPPED;
    maker.droppable(folder.resolve("photos"), dropped);
    figures.step("Starting the window again and again");
    starts(home, "with what was kept of a first start", List.of());
    starts(home, "without", List.of("-XX:AOTMode=off"));
    figures.step("Using it");
    soak(home, dropped);
    packages();
  }

  private List<Path> photos() throws IOException {
    try (Stream<Path> all = Files.list(root.resolve("assets/photos"))) {
      return all.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
  }

  private void starts(Path home, String how, List<String> options)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(options);
    all.add("-Dkith.soak.until=feed");
    List<Double> millis = new ArrayList<>();
    int times = posts < SMALL ? 1 : STARTS;
    for (int i = 0; i < times; i++) {
      try (WindowProcess window =
          WindowProcess.start(launcher, home, folder.resolve("said"), all)) {
        millis.add(Double.parseDouble(window.says("feed", LIMIT)));
        window.ends(LIMIT);
      }
    }
    Collections.sort(millis);
    figures.add(
        new Figure(
            "start of the window to the painted feed, " + how,
            millis.get(times / 2),
            "ms",
            String.format(
                Locale.ROOT,
                "median of %d, %.0f to %.0f; a new process each",
                times,
                millis.getFirst(),
                millis.getLast())));
  }

  private void soak(Path home, int dropped) throws IOException, InterruptedException {
    int wheel = posts < SMALL ? WHEEL_FRAMES_OF_SMALL : WHEEL_FRAMES;
    List<String> options =
        List.of(
            NO_WAITING,
            "-Dkith.soak.drop=" + folder.resolve("photos"),
            "-Dkith.soak.wheel=" + wheel);
    try (WindowProcess window =
        WindowProcess.start(launcher, home, folder.resolve("said"), options)) {
      memory(window, "idle", "idle");
      frames(window.says("wheeled", LIMIT).split(" "), "scrolling as a wheel does", "posts");
      frames(
          window.says("scrolled", LIMIT).split(" "), "scrolling to the end of the feed", "posts");
      memory(window, "top", "after scrolling to the end and back");
      frames(window.says("viewed", LIMIT).split(" "), "paging through the viewer", "pictures");
      memory(window, "after", "after the viewer");
      took(
          window.says("dropped", LIMIT).split(" "), dropped + " photos dropped until all are seen");
      took(window.says("posted", LIMIT).split(" "), dropped + " photos dropped until all wait");
      window.says("done", LIMIT);
      window.ends(LIMIT);
    }
  }

  private void memory(WindowProcess window, String word, String when)
      throws IOException, InterruptedException {
    double heap = Double.parseDouble(window.says(word, LIMIT)) / MIB;
    OptionalDouble resident = new ServerFacts(window.pid()).residentMib();
    figures.add(
        new Figure(
            "memory of the window, " + when,
            resident.orElse(heap),
            "MiB",
            String.format(Locale.ROOT, "resident; of it %.0f in use on the heap", heap)));
  }

  /**
   * The count, then mean, 95th percentile and longest of the frames and of the work, and how many
   * frames.
   */
  private void frames(String[] told, String what, String of) {
    figures.add(
        new Figure(
            "frame time, " + what,
            Double.parseDouble(told[4]),
            "ms",
            String.format(
                Locale.ROOT,
                "mean work of the window's thread, p95 %s, longest %s; from frame to frame mean %s,"
                    + " p95 %s, longest %s; %s frames, %s %s",
                told[5],
                told[6],
                told[1],
                told[2],
                told[3],
                told[7],
                told[0],
                of)));
  }

  private void took(String[] told, String what) {
    figures.add(
        new Figure(
            what,
            Double.parseDouble(told[0]) / 1000,
            "s",
            String.format(
                Locale.ROOT,
                "the window's thread meanwhile: %s ms a frame, p95 %s, longest %s",
                told[4],
                told[5],
                told[6])));
  }

  /** Where one was made before. */
  private void packages() throws IOException {
    Path made = root.resolve("target");
    if (!Files.isDirectory(made)) {
      return;
    }
    try (Stream<Path> files = Files.walk(made, 3)) {
      for (Path deb : files.filter(file -> file.toString().endsWith(".deb")).toList()) {
        figures.add(
            new Figure(
                "size of the package", Files.size(deb) / MIB, "MiB", deb.getFileName().toString()));
      }
    }
  }
}
