package app.kith.core.home;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A device's folder and where things lie in it.
 *
 * @param folder the home itself
 */
public record DeviceHome(Path folder) {
  /** The code of a folder in which no device lives yet. */
  public static final String NO_DEVICE = "no_device";

  /** What {@link #find} says. */
  public sealed interface Finding {
    /** A device lives here. */
    record Found(DeviceHome home) implements Finding {}

    /**
     * None does, or none that this program can use.
     *
     * @param sentence what to do
     * @param fault of its marker, where that is why
     */
    record NoDevice(String code, String sentence, Optional<HomeReading.Fault> fault)
        implements Finding {
      NoDevice(String code, String sentence) {
        this(code, sentence, Optional.empty());
      }
    }
  }

  /** Looks whether a device lives in a folder. */
  public static Finding find(Path folder) {
    return switch (HomeMarker.read(folder)) {
      case HomeReading.Found found when found.kind() == HomeKind.DEVICE ->
          new Finding.Found(new DeviceHome(folder));
      case HomeReading.Found found ->
          new Finding.NoDevice(
              "not_a_device",
              folder + " is the home of a server: name a device's folder with --home");
      case HomeReading.Absent absent ->
          new Finding.NoDevice(
              NO_DEVICE,
              "there is no device in "
                  + folder
                  + ": run `kith join LINK` with an invite, or name its folder with --home");
      case HomeReading.Unreadable unreadable ->
          new Finding.NoDevice(
              "unreadable_home", unreadable.sentence(), Optional.of(unreadable.fault()));
    };
  }

  /** What was typed here and is not settled yet; never thrown away. */
  public Path outbox() {
    return folder.resolve("outbox.db");
  }

  /** What the server confirmed; it can be fetched again. */
  public Path base() {
    return folder.resolve("base.db");
  }

  /** The untouched files of own posts. */
  public Path originals() {
    return folder.resolve("originals");
  }

  /** What was typed and not sent yet. */
  public Path drafts() {
    return folder.resolve("drafts");
  }

  /** Downloaded pictures; they can be fetched again. */
  public Path cache() {
    return folder.resolve("cache");
  }

  /** What keeps the community beside this device running, where a process does. */
  public Path hosting() {
    return folder.resolve("hosting");
  }

  /** The post that is being written in the window. */
  public Path draft() {
    return folder.resolve("draft");
  }

  /** What was chosen about the window. */
  public Path choices() {
    return folder.resolve("choices.json");
  }
}
