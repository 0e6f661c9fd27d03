package app.kith.android.viewer;

import android.content.ActivityNotFoundException;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.viewpager2.widget.ViewPager2;
import app.kith.android.DarkActivity;
import app.kith.android.EdgeInsets;
import app.kith.android.Held;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.lend.LentFiles;
import app.kith.android.live.OpenPhone;
import app.kith.android.video.VideoActivity;
import app.kith.android.words.PostWords;
import app.kith.android.words.Reasons;
import app.kith.android.work.SyncSchedule;
import app.kith.core.feed.PostPicture;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pictures of a post, one at a time over the whole screen; always dark. */
public final class ViewerActivity extends DarkActivity implements Page.Asks {
  private static final String POST = "post";
  private static final String INDEX = "index";
  private static final String SAVING = "saving";
  private static final String BARS = "bars";
  private static final String DETAILS = "details";

  private @Nullable ViewerViewModel model;
  private @Nullable ViewerHolder holder;
  private @Nullable ViewerWords words;
  private @Nullable ViewerBars bars;
  private @Nullable Pages pages;
  private Runnable unwatch = () -> {};
  private String saving = "";
  private boolean started;
  private final ActivityResultLauncher<Intent> target =
      registerForActivityResult(
          new ActivityResultContracts.StartActivityForResult(),
          result -> {
            Intent chosen = result.getData();
            save(chosen == null ? null : chosen.getData());
          });

  /** Opens the viewer at a picture of a post. */
  public static void open(Context context, String post, int index) {
    context.startActivity(intent(context, post, index));
  }

  static Intent intent(Context context, String post, int index) {
    return new Intent(context, ViewerActivity.class).putExtra(POST, post).putExtra(INDEX, index);
  }

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.viewer);
    EdgeInsets.padBars(
        findViewById(R.id.viewer), findViewById(R.id.upper), findViewById(R.id.lower));
    ViewerHolder held = hold(saved);
    holder = held;
    model = held.model();
    ViewerWords says = new ViewerWords(getResources(), PostWords.of(this), new Reasons(this));
    words = says;
    saving = saved == null ? "" : saved.getString(SAVING, "");
    bars = new ViewerBars(findViewById(R.id.viewer), says);
    bars.setShown(saved == null || saved.getBoolean(BARS, true));
    bars.setDetails(saved != null && saved.getBoolean(DETAILS));
    pages = new Pages(held.pictures(), says, this);
    pager().setAdapter(pages);
    pager()
        .registerOnPageChangeCallback(
            new ViewPager2.OnPageChangeCallback() {
              @Override
              public void onPageSelected(int index) {
                held.model().go(index);
              }
            });
    listen(held.model(), bars);
    unwatch = held.model().shown().watch(this::show);
  }

  private void listen(ViewerViewModel viewing, ViewerBars shown) {
    findViewById(R.id.back).setOnClickListener(view -> finish());
    findViewById(R.id.like).setOnClickListener(view -> viewing.like());
    findViewById(R.id.details).setOnClickListener(view -> shown.toggleDetails());
    findViewById(R.id.save).setOnClickListener(view -> chooseTarget());
    findViewById(R.id.share)
        .setOnClickListener(view -> {
          ViewerShown now = viewing.shown().now();
          now.seen().ifPresent(seen -> viewing.share(says().file(seen.post(), now.index())));
        });
  }

  private ViewerHolder hold(@Nullable Bundle saved) {
    String post = Objects.toString(getIntent().getStringExtra(POST), "");
    int index = saved == null ? getIntent().getIntExtra(INDEX, 0) : saved.getInt(INDEX);
    OpenPhone phone = KithApplication.of(this).phone();
    SyncSchedule schedule = new SyncSchedule(getApplicationContext());
    return Held.by(
        this,
        ViewerHolder.class,
        () ->
            new ViewerHolder(
                phone,
                new PhoneViewer(phone, getApplicationContext(), schedule::send),
                post,
                index));
  }

  private void show(ViewerShown shown) {
    if (shown.seen().isPresent()) {
      Objects.requireNonNull(pages).show(shown.seen().get());
      if (pager().getCurrentItem() != shown.index()) {
        pager().setCurrentItem(shown.index(), false);
      }
    }
    pager().setVisibility(shown.gone() ? View.GONE : View.VISIBLE);
    Objects.requireNonNull(bars).show(shown);
    giveLent(shown);
  }

  /** A copy that is ready while nobody looks waits until somebody does. */
  private void giveLent(ViewerShown shown) {
    if (started) {
      shown.lent().ifPresent(this::give);
    }
  }

  @Override
  protected void onStart() {
    super.onStart();
    started = true;
    giveLent(Objects.requireNonNull(model).shown().now());
  }

  @Override
  protected void onStop() {
    started = false;
    super.onStop();
  }

  private void give(Path file) {
    Objects.requireNonNull(model).shared();
    Uri address = new LentFiles(this).address(file);
    String type = Objects.toString(getContentResolver().getType(address), "*/*");
    Intent sharing =
        new Intent(Intent.ACTION_SEND)
            .setType(type)
            .putExtra(Intent.EXTRA_STREAM, address)
            .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION);
    try {
      startActivity(Intent.createChooser(sharing, null));
    } catch (ActivityNotFoundException | SecurityException e) {
      Objects.requireNonNull(model).missing(ViewerShown.Notice.Kind.NO_TAKERS);
    }
  }

  private void chooseTarget() {
    ViewerShown now = Objects.requireNonNull(model).shown().now();
    if (!now.seen().isPresent() || !now.picture().isPresent()) {
      return;
    }
    PostPicture picture = now.picture().get();
    saving = picture.picture().id();
    Intent asked =
        new Intent(Intent.ACTION_CREATE_DOCUMENT)
            .addCategory(Intent.CATEGORY_OPENABLE)
            .setType(picture.type())
            .putExtra(Intent.EXTRA_TITLE, says().file(now.seen().get().post(), now.index()));
    try {
      target.launch(asked);
    } catch (ActivityNotFoundException | SecurityException e) {
      saving = "";
      Objects.requireNonNull(model).missing(ViewerShown.Notice.Kind.NO_PLACES);
    }
  }

  private void save(@Nullable Uri chosen) {
    if (chosen != null && !saving.isEmpty()) {
      Objects.requireNonNull(model).save(saving, chosen.toString());
    }
    saving = "";
  }

  @Override
  public void bars() {
    ViewerBars now = Objects.requireNonNull(bars);
    now.setShown(!now.isShown());
  }

  @Override
  public void play(int index) {
    Objects.requireNonNull(model)
        .shown()
        .now()
        .seen()
        .ifPresent(seen -> {
          String media = seen.post().media().get(index).picture().id();
          VideoActivity.play(this, seen.post().id(), media);
        });
  }

  private ViewPager2 pager() {
    ViewPager2 pager = findViewById(R.id.pages);
    return Objects.requireNonNull(pager);
  }

  private ViewerWords says() {
    return Objects.requireNonNull(words);
  }

  @Override
  protected void onSaveInstanceState(Bundle saved) {
    super.onSaveInstanceState(saved);
    saved.putInt(INDEX, Objects.requireNonNull(model).shown().now().index());
    saved.putString(SAVING, saving);
    ViewerBars now = Objects.requireNonNull(bars);
    saved.putBoolean(BARS, now.isShown());
    saved.putBoolean(DETAILS, now.isDetailed());
  }

  @Override
  public void onTrimMemory(int level) {
    super.onTrimMemory(level);
    ViewerHolder held = holder;
    if (held != null && level >= TRIM_MEMORY_BACKGROUND) {
      held.shortOfMemory();
    }
  }

  @Override
  protected void onDestroy() {
    unwatch.run();
    super.onDestroy();
  }
}
