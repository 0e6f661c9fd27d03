package app.kith.desktop.command.sync;

import app.kith.core.give.GivePicture;
import app.kith.desktop.DesktopGraph;
import app.kith.desktop.command.Answer;
import app.kith.desktop.command.DeviceVerb;
import app.kith.desktop.command.Shell;
import app.kith.desktop.json.FileJson;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith media}. */
@Command(
    name = "media",
    description = {
      "Writes a picture or video to a file; fetches it from the server where it is not here yet.",
      "The original is the untouched file for its author, and the shared copy for others.",
      "The smaller sizes of a video are those of its poster."
    },
    footer = "%nExample: kith media 7h2m…c4 --out boat.jpg --size 2048")
public final class MediaVerb extends DeviceVerb {
  private static final List<String> SIZES = List.of("256", "1024", "2048", GivePicture.ORIGINAL);

  @Parameters(index = "0", paramLabel = "MEDIA", description = "Its id, from `feed`.")
  private String media = "";

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
  private String out = "";

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      description = "Pixels of the longer side: 256, 1024 or 2048; or original, the default.")
  private String size = GivePicture.ORIGINAL;

  @Override
  protected Answer on(DesktopGraph device, Shell shell) throws IOException {
    if (!SIZES.contains(size)) {
      return new Answer.Refused(
          "bad_size", "--size is 256, 1024, 2048 or original, not '" + size + "'");
    }
    Path target;
    try {
      target = Path.of(out);
    } catch (InvalidPathException e) {
      return new Answer.Refused(
          "bad_file", "--out is no name of a file (" + e.getReason() + "): name another");
    }
    return switch (new GivePicture(device, device.posts()).give(media, size, target)) {
      case GivePicture.Result.Refused refused ->
          new Answer.Refused(refused.code(), refused.sentence());
      case GivePicture.Result.Given given ->
          shell
              .shown()
              .file(new FileJson(out, given.digest().bytes(), given.digest().id().value()));
    };
  }
}
