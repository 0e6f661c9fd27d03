package app.kith.core.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a picture's bytes are. */
public interface PictureFiles {
  /** The best copy on this device for the size; empty where there is none. */
  Optional<Path> here(Wanted wanted) throws IOException;

  /** Brings one from the community's computer; empty where that has none or can't be reached. */
  Optional<Path> fetch(Wanted wanted) throws IOException;
}
