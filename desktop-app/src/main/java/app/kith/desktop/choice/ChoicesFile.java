package app.kith.desktop.choice;

import app.kith.core.home.DurableFiles;
import app.kith.core.json.KithJson;
import app.kith.core.json.UntrustedJson;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The choices in the home. */
public final class ChoicesFile {
  private static final int MOST_BYTES = 16 * 1024;

  private final Path file;
  private final JsonType<ChoicesJson> json = KithJson.create().type(ChoicesJson.class);

  public ChoicesFile(Path file) {
    this.file = file;
  }

  /** What was kept; a file that can't be read counts as none, since a window must open. */
  public Choices read() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return Choices.USUAL;
      }
      return UntrustedJson.read(json, Files.readAllBytes(file)).choices();
    } catch (IOException | JsonException e) {
      return Choices.USUAL;
    }
  }

  /** Keeps them; forced to the disk when this returns. */
  public void write(Choices now) throws IOException {
    DurableFiles.writeAtomically(
        file, json.toJson(ChoicesJson.of(now)).getBytes(StandardCharsets.UTF_8));
  }
}
