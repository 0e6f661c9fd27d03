package app.kith.android.video;

import android.content.ActivityNotFoundException;
import android.content.Context;
import android.content.Intent;
import android.graphics.Bitmap;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.ImageButton;
import android.widget.ImageView;
import android.widget.TextView;
import androidx.media3.common.Player;
import androidx.media3.ui.PlayerView;
import app.kith.android.DarkActivity;
import app.kith.android.EdgeInsets;
import app.kith.android.Held;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.lend.LentFiles;
import app.kith.android.picture.Pixels;
import app.kith.core.media.container.VideoInfo;
import app.kith.core.picture.Wanted;
import com.google.android.material.snackbar.Snackbar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A video over the whole screen; always dark. It pauses when it is left. */
public final class VideoActivity extends DarkActivity {
  private static final String POST = "post";
  private static final String MEDIA = "media";
  private static final String AT = "at";
  private static final int POSTER = 1024;

  private final List<Runnable> watching = new ArrayList<>();
  private final Player.Listener frames =
      new Player.Listener() {
        @Override
        public void onRenderedFirstFrame() {
          poster().setVisibility(View.GONE);
        }

        @Override
        public void onEvents(Player now, Player.Events events) {
          stayLit();
        }
      };
  private @Nullable VideoHolder holder;
  private boolean started;
  private Optional<Player> player = Optional.empty();
  private String posterOf = "";

  /** Plays a video of a post. */
  public static void play(Context context, String post, String media) {
    context.startActivity(intent(context, post, media));
  }

  static Intent intent(Context context, String post, String media) {
    return new Intent(context, VideoActivity.class).putExtra(POST, post).putExtra(MEDIA, media);
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.video);
    EdgeInsets.pad(findViewById(R.id.video));
    VideoHolder held = hold(saved);
    holder = held;
    view().setShowPreviousButton(false);
    view().setShowNextButton(false);
    findViewById(R.id.back).setOnClickListener(view -> finish());
    findViewById(R.id.sound).setOnClickListener(view -> held.model().toggleSound());
    findViewById(R.id.again).setOnClickListener(view -> held.model().start());
    findViewById(R.id.elsewhere).setOnClickListener(view -> held.model().openElsewhere());
    watching.add(held.playing().player().watch(this::playedBy));
    watching.add(held.model().shown().watch(this::show));
  }

  private VideoHolder hold(@Nullable Bundle saved) {
    VideoPlace place =
        new VideoPlace(
            Objects.toString(getIntent().getStringExtra(POST), ""),
            Objects.toString(getIntent().getStringExtra(MEDIA), ""),
            saved == null ? 0 : saved.getLong(AT),
            // Whoever comes back later is not startled.
            saved == null);
    KithApplication app = KithApplication.of(this);
    return Held.by(
        this, VideoHolder.class, () -> new VideoHolder(app, app.phone(), app.videos(), place));
  }

  private void playedBy(Optional<Player> next) {
    player.ifPresent(before -> before.removeListener(frames));
    player = next;
    PlayerView view = view();
    view.setPlayer(next.orElse(null));
    next.ifPresent(now -> {
      now.addListener(frames);
      view.showController();
    });
    if (!next.isPresent()) {
      poster().setVisibility(View.VISIBLE);
    }
    stayLit();
  }

  /** The screen does not go dark while a video plays, which nobody touches. */
  private void stayLit() {
    view().setKeepScreenOn(player.filter(VideoActivity::goesOn).isPresent());
  }

  private static boolean goesOn(Player now) {
    int state = now.getPlaybackState();
    return now.getPlayWhenReady()
        && (state == Player.STATE_READY || state == Player.STATE_BUFFERING);
  }

  private void show(VideoShown shown) {
    shown.known().ifPresent(this::showPoster);
    String said = new VideoWords(getResources()).say(shown);
    TextView sentence = findViewById(R.id.sentence);
    sentence.setText(said);
    visible(R.id.about, !said.isEmpty());
    boolean trouble = shown.phase() == VideoShown.Phase.TROUBLE;
    visible(R.id.again, trouble && shown.trouble().filter(VideoTrouble::mayPass).isPresent());
    visible(
        R.id.elsewhere,
        trouble && shown.trouble().filter(VideoTrouble.NO_DECODER::equals).isPresent());
    view().setUseController(shown.phase() == VideoShown.Phase.READY);
    ImageButton sound = findViewById(R.id.sound);
    sound.setImageResource(shown.muted() ? R.drawable.ic_muted : R.drawable.ic_sound);
    sound.setContentDescription(
        getString(shown.muted() ? R.string.video_unmute : R.string.video_mute));
    giveLent(shown);
  }

  /** A copy that is ready while nobody looks waits until somebody does. */
  private void giveLent(VideoShown shown) {
    if (started) {
      shown.lent().ifPresent(this::give);
    }
  }

  @Override
  protected void onStart() {
    super.onStart();
    started = true;
    giveLent(held().model().shown().now());
  }

  private void showPoster(VideoSource.Known video) {
    if (posterOf.equals(video.picture().picture().id())) {
      return;
    }
    posterOf = video.picture().picture().id();
    TextView whose = findViewById(R.id.whose);
    whose.setText(video.author());
    Pixels.placeholder(video.picture().picture().thumbHash()).ifPresent(this::show);
    if (video.picture().still().isPresent()) {
      Wanted wanted = Wanted.of(video.post(), video.picture(), video.own(), POSTER);
      watching.add(held().posters().load(wanted, this::show, () -> {})::cancel);
    }
  }

  private void show(Bitmap poster) {
    poster().setImageBitmap(poster);
  }

  private void give(Path file) {
    held().model().lent();
    Uri address = new LentFiles(this).address(file);
    Intent playing =
        new Intent(Intent.ACTION_VIEW)
            .setDataAndType(address, VideoInfo.MIME)
            .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION);
    try {
      startActivity(playing);
    } catch (ActivityNotFoundException e) {
      Snackbar.make(findViewById(R.id.video), R.string.video_elsewhere_none, Snackbar.LENGTH_LONG)
          .show();
    }
  }

  private void visible(int view, boolean is) {
    findViewById(view).setVisibility(is ? View.VISIBLE : View.GONE);
  }

  private PlayerView view() {
    PlayerView view = findViewById(R.id.player);
    return Objects.requireNonNull(view);
  }

  private ImageView poster() {
    ImageView view = findViewById(R.id.poster);
    return Objects.requireNonNull(view);
  }

  private VideoHolder held() {
    return Objects.requireNonNull(holder);
  }

  @Override
  protected void onSaveInstanceState(Bundle saved) {
    super.onSaveInstanceState(saved);
    saved.putLong(AT, held().playing().at());
  }

  @Override
  protected void onStop() {
    started = false;
    if (!isChangingConfigurations()) {
      held().playing().pause();
    }
    super.onStop();
  }

  @Override
  protected void onDestroy() {
    watching.forEach(Runnable::run);
    playedBy(Optional.empty());
    super.onDestroy();
  }
}
