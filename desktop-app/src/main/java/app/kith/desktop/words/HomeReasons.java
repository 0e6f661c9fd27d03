package app.kith.desktop.words;

import app.kith.core.home.DeviceHome;
import app.kith.core.home.HomeMarker;
import app.kith.core.sync.exchange.Transport;
import app.kith.desktop.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Says why a home can't be used, or what failed in it. What the system alone knows is said in its
 * own words.
 */
public final class HomeReasons {
  private final Words words;

  public HomeReasons(Words words) {
    this.words = words;
  }

  /** Why no device can be shown of this folder. */
  public String of(DeviceHome.Finding.NoDevice none, Path folder) {
    return none.fault()
        .map(fault ->
            words.say(
                "home.bad." + fault.name().toLowerCase(Locale.ROOT),
                folder.resolve(HomeMarker.FILE)))
        .or(() -> words.find("home.bad." + none.code(), folder))
        .orElse(none.sentence());
  }

  /** What failed: the disk, or the way to the server. */
  public String of(IOException failure) {
    return switch (failure) {
      case StoreException of ->
          words.say("disk." + of.kind().name().toLowerCase(Locale.ROOT), of.file());
      case Transport.TroubleException trouble -> new ServerReasons(words).of(trouble);
      default -> words.say("store.failed", String.valueOf(failure.getMessage()));
    };
  }
}
