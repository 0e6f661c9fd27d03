package app.kith.android.video;

import android.content.Context;
import android.content.SharedPreferences;
import androidx.media3.datasource.DataSource;
import app.kith.android.AndroidGraph;
import app.kith.android.lend.LendCopies;
import app.kith.android.lend.LentFiles;
import app.kith.android.live.OpenPhone;
import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import app.kith.core.media.container.MediaBounds;
import app.kith.core.model.Limits;
import app.kith.core.stream.FileBytes;
import app.kith.core.stream.OpenVideo;
import app.kith.core.stream.VideoBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** This phone's videos. */
final class PhoneVideos implements VideoSource<DataSource.Factory> {
  private static final String CHOICES = "videos";
  private static final String MUTED = "muted";

  private final OpenPhone phone;
  private final VideoShelf shelf;
  private final Context context;

  PhoneVideos(OpenPhone phone, VideoShelf shelf, Context context) {
    this.phone = phone;
    this.shelf = shelf;
    this.context = context;
  }

  @Override
  public Optional<Known> look(String post, String media) throws IOException {
    AndroidGraph device = phone.graph();
    String self = device.self().account();
    return device
        .posts()
        .post(post)
        .filter(it -> it.state() != PostState.DELETED)
        .flatMap(it -> known(it, media, self));
  }

  private static Optional<Known> known(PostView post, String media, String self) {
    boolean own = post.author().id().equals(self);
    return post.picture(media)
        .filter(picture -> picture.picture().isVideo())
        .map(picture -> new Known(post.id(), picture, own, post.author().name()));
  }

  @Override
  public Opening<DataSource.Factory> open(Known video) throws IOException {
    OpenVideo opening = new OpenVideo(phone.graph(), MediaBounds.of(Limits.STANDARD));
    Optional<Path> here = opening.here(video.picture(), video.own());
    if (here.isPresent()) {
      VideoBytes file = FileBytes.of(here.get());
      return opened(opening.open(file), () -> new BytesSource(file, false));
    }
    VideoBytes away = opening.away(video.picture());
    ShelfKey key = ShelfKey.of(video.post(), video.picture());
    DataSource.Factory parts = shelf.parts(key, () -> new BytesSource(away, true));
    return opened(opening.open(new ThroughShelf(parts, away)), parts);
  }

  private static Opening<DataSource.Factory> opened(
      OpenVideo.Result result, DataSource.Factory parts) {
    return switch (result) {
      case OpenVideo.Result.Ready ready -> new Opening.Ready<>(parts, ready.bytes());
      case OpenVideo.Result.Away away ->
          new Opening.Not<>(away.wrongServer() ? VideoTrouble.UNSAFE : VideoTrouble.AWAY);
      case OpenVideo.Result.Broken broken -> new Opening.Not<>(VideoTrouble.BROKEN);
    };
  }

  @Override
  public boolean isMuted() {
    return choices().getBoolean(MUTED, false);
  }

  @Override
  public void mute(boolean silent) {
    choices().edit().putBoolean(MUTED, silent).apply();
  }

  private SharedPreferences choices() {
    return context.getSharedPreferences(CHOICES, Context.MODE_PRIVATE);
  }

  @Override
  public LendCopies.Result lend(Known video) throws IOException {
    return new LendCopies(phone, new LentFiles(context))
        .shared(video.picture().picture().id(), video.author() + ".mp4");
  }
}
