package app.kith.desktop.box.installed;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;

/** An X display in memory, whose picture lies in a file that a test can look at. */
final class VirtualDisplay implements Closeable {
  private static final long PATIENCE_NANOS = 30_000_000_000L;
  private static final long BETWEEN_NANOS = 50_000_000;

  /** Where the numbers of an XWD file's head are that are needed here. */
  private static final int HEAD = 0;

  private static final int WIDTH = 16;
  private static final int HEIGHT = 20;
  private static final int LINE = 48;
  private static final int COLOURS = 76;
  private static final int BYTES_A_COLOUR = 12;

  private final Process process;
  private final Path picture;
  private final String name;

  private VirtualDisplay(Process process, Path picture, String name) {
    this.process = process;
    this.picture = picture;
    this.name = name;
  }

  /** Starts one on a number that is free. */
  static VirtualDisplay start(Path folder) throws IOException {
    Path said = folder.resolve("display");
    Process process =
        new ProcessBuilder(
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1400x900x24",
                "-fbdir",
                folder.toString())
            .redirectOutput(said.toFile())
            .redirectError(folder.resolve("display-errors").toFile())
            .start();
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (Files.size(said) == 0 || !Files.readString(said).endsWith("\n")) {
      if (System.nanoTime() - end > 0) {
        process.destroyForcibly();
        throw new AssertionError("Xvfb did not start");
      }
      LockSupport.parkNanos(BETWEEN_NANOS);
    }
    String name = ":" + Files.readString(said).strip();
    return new VirtualDisplay(process, folder.resolve("Xvfb_screen0"), name);
  }

  /** As programs are told it. */
  String name() {
    return name;
  }

  /** How many colours are to be seen: few on an empty display, many where there is a window. */
  int colours() throws IOException {
    BufferedImage now = image();
    Set<Integer> seen = new HashSet<>();
    for (int y = 0; y < now.getHeight(); y++) {
      for (int x = 0; x < now.getWidth(); x++) {
        seen.add(now.getRGB(x, y));
      }
    }
    return seen.size();
  }

  /** Keeps what is to be seen. */
  void shoot(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(image(), "png", file.toFile());
  }

  private BufferedImage image() throws IOException {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(picture));
    int width = file.getInt(WIDTH);
    int height = file.getInt(HEIGHT);
    int line = file.getInt(LINE);
    int start = file.getInt(HEAD) + file.getInt(COLOURS) * BYTES_A_COLOUR;
    file.order(ByteOrder.LITTLE_ENDIAN);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, file.getInt(start + y * line + x * Integer.BYTES));
      }
    }
    return image;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
