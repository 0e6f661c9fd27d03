package app.kith.android.picture;

import app.kith.android.live.OpenPhone;
import app.kith.core.picture.DevicePictures;
import app.kith.core.picture.PictureFiles;
import app.kith.core.picture.PictureWay;
import app.kith.core.picture.Wanted;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The phone's pictures, for screens that come before its files are open. */
public final class PhonePictures implements PictureFiles, Closeable {
  private final OpenPhone phone;
  private @Nullable PictureWay way;
  private @Nullable DevicePictures pictures;

  public PhonePictures(OpenPhone phone) {
    this.phone = phone;
  }

  @Override
  public Optional<Path> here(Wanted wanted) throws IOException {
    return pictures().here(wanted);
  }

  @Override
  public Optional<Path> fetch(Wanted wanted) throws IOException {
    return pictures().fetch(wanted);
  }

  private synchronized DevicePictures pictures() throws IOException {
    DevicePictures known = pictures;
    if (known != null) {
      return known;
    }
    PictureWay opened = new PictureWay(phone.graph());
    DevicePictures made = new DevicePictures(phone.graph(), opened);
    way = opened;
    pictures = made;
    return made;
  }

  @Override
  public synchronized void close() {
    if (way != null) {
      way.close();
    }
  }
}
