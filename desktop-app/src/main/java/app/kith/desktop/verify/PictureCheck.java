package app.kith.desktop.verify;

import app.kith.core.media.BlobDigest;
import app.kith.core.media.OriginalsFolder;
import app.kith.core.model.BlobId;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.Sentences;
import app.kith.core.outbox.Upload;
import app.kith.desktop.DesktopGraph;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads every picture of the home and compares it with the hash that names it. */
final class PictureCheck {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final DesktopGraph device;

  PictureCheck(DesktopGraph device) {
    this.device = device;
  }

  List<String> call() throws IOException {
    List<String> problems = new ArrayList<>();
    OriginalsFolder originals = device.originals();
    for (Upload upload : device.outbox().read(OutboxReader::uploads)) {
      if (!upload.verified() && !originals.has(new BlobId(upload.blob()))) {
        problems.add(
            originals.path(new BlobId(upload.blob()))
                + " is gone before it was sent: delete its post, "
                + upload.entity()
                + ", and post the picture again");
      } else if (upload.problem() != null) {
        problems.add(
            "a picture of post "
                + upload.entity()
                + " can't be sent: "
                + Sentences.upload(upload.problem()));
      }
    }
    problems.addAll(
        changed(device.home().originals(), "post the picture again if it was not sent yet"));
    problems.addAll(changed(device.home().cache(), "delete it, it is fetched again"));
    return problems;
  }

  private static List<String> changed(Path folder, String whatToDo) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> SHA256.matcher(file.getFileName().toString()).matches())
          .filter(file -> !isWhole(file))
          .map(file -> file + " has changed since it was written: " + whatToDo)
          .toList();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static boolean isWhole(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String name = file.getFileName().toString();
      return BlobDigest.copy(in, OutputStream.nullOutputStream()).id().value().equals(name);
    } catch (IOException e) {
      return false;
    }
  }
}
