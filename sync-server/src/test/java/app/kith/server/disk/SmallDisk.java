package app.kith.server.disk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A disk of its own, kept in memory, whose size follows what a test wants to be left on it. Only
 * who may mount has one; elsewhere the test is skipped and says so.
 */
public final class SmallDisk implements Closeable {
  private static final long ROOMY = 1L << 30;
  private static final int TRIES = 5;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** A disk with room, in a folder that it makes. */
  public static SmallDisk at(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String said = run("mount", "-t", "tmpfs", "-o", "size=" + ROOMY, "tmpfs", folder.toString());
    if (!said.isEmpty()) {
      System.err.println("SKIPPED what happens on a full disk: only root may mount one: " + said);
    }
    assumeTrue(said.isEmpty(), said);
    return new SmallDisk(folder);
  }

  public Path folder() {
    return folder;
  }

  /** From now on there is room for so many bytes more, in whole pages. */
  public void leaves(long bytes) throws IOException, InterruptedException {
    FileStore store = Files.getFileStore(folder);
    String said = "";
    for (int i = 0; i < TRIES; i++) {
      // Refused where it would be smaller than what was written since it was asked.
      said = resize(store.getTotalSpace() - store.getUnallocatedSpace() + bytes);
      if (said.isEmpty()) {
        return;
      }
    }
    throw new IOException(said);
  }

  /** There is room again. */
  public void makesRoom() throws IOException, InterruptedException {
    String said = resize(ROOMY);
    if (!said.isEmpty()) {
      throw new IOException(said);
    }
  }

  private String resize(long bytes) throws IOException, InterruptedException {
    // A size of 0 would mean none at all.
    return run("mount", "-o", "remount,size=" + Math.max(bytes, 1), folder.toString());
  }

  /** Takes it away, also from who still has a file open there. */
  @Override
  public void close() throws IOException {
    try {
      run("umount", "-l", folder.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives what it complained of, or nothing where all went well. */
  private static String run(String... command) throws IOException, InterruptedException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      return command[0] + " is missing here";
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? "" : String.join(" ", command) + ": " + said.strip();
  }
}
