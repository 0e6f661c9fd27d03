package app.kith.android.video;

import android.content.Context;
import android.graphics.Bitmap;
import androidx.lifecycle.ViewModel;
import androidx.media3.datasource.DataSource;
import app.kith.android.device.MainThread;
import app.kith.android.live.OpenPhone;
import app.kith.android.picture.BitmapDecoder;
import app.kith.android.picture.PhonePictures;
import app.kith.core.model.Limits;
import app.kith.core.picture.Pictures;
import app.kith.core.picture.RecentPictures;
import app.kith.core.thread.StoreThread;

/** What a playing video stands on, while the screen turns. */
public final class VideoHolder extends ViewModel {
  /** One poster is shown, no more. */
  private static final long POSTERS = 1;

  private final MainThread ui = new MainThread();
  private final StoreThread work = StoreThread.start("kith-video", ui, e -> {});
  private final PhonePictures files;
  private final Pictures<Bitmap> posters;
  private final ExoPlaying playing;
  private final VideoViewModel<DataSource.Factory> model;
  private final Runnable unwatch;

  VideoHolder(Context context, OpenPhone phone, VideoShelf shelf, VideoPlace place) {
    BitmapDecoder decoder = new BitmapDecoder(Limits.STANDARD);
    this.files = new PhonePictures(phone);
    this.posters = new Pictures<>(files, decoder, ui, new RecentPictures<>(decoder, POSTERS));
    this.playing = new ExoPlaying(context, place.at(), place.goesOn(), this::trouble);
    this.model =
        new VideoViewModel<>(
            new PhoneVideos(phone, shelf, context), work, playing, place.post(), place.media());
    this.unwatch = phone.watch(() -> ui.later(model::changed));
    model.start();
  }

  /** A player is not ended while it tells something. */
  private void trouble(VideoTrouble why) {
    ui.later(() -> model.trouble(why));
  }

  VideoViewModel<DataSource.Factory> model() {
    return model;
  }

  ExoPlaying playing() {
    return playing;
  }

  Pictures<Bitmap> posters() {
    return posters;
  }

  @Override
  protected void onCleared() {
    unwatch.run();
    model.end();
    posters.close();
    new Thread(this::close, "kith-video-end").start();
  }

  /** Lets what was asked come to its end, which may take a moment. */
  private void close() {
    work.close();
    files.close();
  }
}
