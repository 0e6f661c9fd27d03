package app.kith.android.scan;

import android.Manifest;
import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.graphics.SurfaceTexture;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.view.TextureView;
import android.view.View;
import android.widget.TextView;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.PickVisualMediaRequest;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.core.content.ContextCompat;
import app.kith.android.DarkActivity;
import app.kith.android.EdgeInsets;
import app.kith.android.Held;
import app.kith.android.R;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads an invite's code, and gives the link back to whoever asked. It joins nothing. */
public final class ScanActivity extends DarkActivity implements TextureView.SurfaceTextureListener {
  /** The link that was read, in the result. */
  public static final String LINK = "link";

  private static final String ASKED = "asked";

  private final ActivityResultLauncher<String> permission =
      registerForActivityResult(new ActivityResultContracts.RequestPermission(), granted -> look());
  private final ActivityResultLauncher<PickVisualMediaRequest> picker =
      registerForActivityResult(
          new ActivityResultContracts.PickVisualMedia(),
          picture -> {
            if (picture != null) {
              held().model().chosen(picture.toString());
            }
          });
  private @Nullable ScanHolder holder;
  private @Nullable Lens lens;
  private Runnable unwatch = () -> {};
  private boolean asked;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    super.onCreate(saved);
    setContentView(R.layout.scan);
    EdgeInsets.padBars(findViewById(R.id.scan), findViewById(R.id.upper), findViewById(R.id.lower));
    asked = saved != null && saved.getBoolean(ASKED);
    ScanHolder scanning =
        Held.by(this, ScanHolder.class, () -> new ScanHolder(getApplicationContext()));
    holder = scanning;
    findViewById(R.id.back).setOnClickListener(view -> finish());
    findViewById(R.id.paste).setOnClickListener(view -> finish());
    findViewById(R.id.allow).setOnClickListener(view -> allow());
    findViewById(R.id.picture).setOnClickListener(view -> choose());
    view().setSurfaceTextureListener(this);
    unwatch = scanning.model().shown().watch(this::show);
  }

  @Override
  protected void onResume() {
    super.onResume();
    if (Lens.isThere(this) && !isAllowed() && !asked) {
      ask();
    } else {
      look();
    }
  }

  private boolean isAllowed() {
    return ContextCompat.checkSelfPermission(this, Manifest.permission.CAMERA)
        == PackageManager.PERMISSION_GRANTED;
  }

  private void ask() {
    asked = true;
    permission.launch(Manifest.permission.CAMERA);
  }

  /** Android shows nothing to who has said no for good: only its settings help then. */
  private void allow() {
    if (held().model().shown().now().camera() == ScanShown.Camera.DENIED_FOR_GOOD) {
      openSettings();
    } else if (isAllowed()) {
      close();
      look();
    } else {
      ask();
    }
  }

  private void openSettings() {
    try {
      startActivity(
          new Intent(
              Settings.ACTION_APPLICATION_DETAILS_SETTINGS,
              Uri.fromParts("package", getPackageName(), null)));
    } catch (ActivityNotFoundException | SecurityException e) {
      held().model().missing(ScanShown.Sentence.NO_SETTINGS);
    }
  }

  private void choose() {
    try {
      picker.launch(
          new PickVisualMediaRequest.Builder()
              .setMediaType(ActivityResultContracts.PickVisualMedia.ImageOnly.INSTANCE)
              .build());
    } catch (ActivityNotFoundException | SecurityException e) {
      held().model().missing(ScanShown.Sentence.NO_PICKER);
    }
  }

  private void look() {
    ScanViewModel model = held().model();
    if (!Lens.isThere(this)) {
      model.camera(ScanShown.Camera.NONE);
    } else if (!isAllowed()) {
      model.camera(
          shouldShowRequestPermissionRationale(Manifest.permission.CAMERA)
              ? ScanShown.Camera.DENIED
              : ScanShown.Camera.DENIED_FOR_GOOD);
    } else {
      model.camera(ScanShown.Camera.LOOKING);
      SurfaceTexture shownOn = view().getSurfaceTexture();
      if (lens == null && shownOn != null) {
        Lens opened = new Lens(this, shownOn, held()::seen, held()::failed);
        lens = opened;
        opened.open();
      }
    }
  }

  private void show(ScanShown shown) {
    if (!shown.link().isEmpty()) {
      setResult(Activity.RESULT_OK, new Intent().putExtra(LINK, shown.link()));
      finish();
      return;
    }
    TextView sentence = findViewById(R.id.sentence);
    sentence.setText(new ScanWords(getResources()).say(shown));
    int allow =
        switch (shown.camera()) {
          case UNASKED, LOOKING, NONE -> 0;
          case DENIED -> R.string.scan_allow;
          case DENIED_FOR_GOOD -> R.string.scan_settings;
          case BUSY -> R.string.scan_again;
        };
    TextView button = findViewById(R.id.allow);
    button.setVisibility(allow == 0 ? View.GONE : View.VISIBLE);
    if (allow != 0) {
      button.setText(allow);
    }
    view()
        .setVisibility(shown.camera() == ScanShown.Camera.LOOKING ? View.VISIBLE : View.INVISIBLE);
  }

  private void close() {
    Lens open = lens;
    lens = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  protected void onPause() {
    close();
    super.onPause();
  }

  @Override
  protected void onSaveInstanceState(Bundle saved) {
    super.onSaveInstanceState(saved);
    saved.putBoolean(ASKED, asked);
  }

  @Override
  protected void onDestroy() {
    unwatch.run();
    super.onDestroy();
  }

  @Override
  public void onSurfaceTextureAvailable(SurfaceTexture texture, int width, int height) {
    onSurfaceTextureSizeChanged(texture, width, height);
    if (held().model().shown().now().camera() == ScanShown.Camera.LOOKING) {
      look();
    }
  }

  @Override
  public void onSurfaceTextureSizeChanged(SurfaceTexture texture, int width, int height) {
    view().setTransform(Covering.of(width, height, view().getDisplay().getRotation()));
  }

  @Override
  public boolean onSurfaceTextureDestroyed(SurfaceTexture texture) {
    close();
    return true;
  }

  @Override
  public void onSurfaceTextureUpdated(SurfaceTexture texture) {}

  private TextureView view() {
    TextureView view = findViewById(R.id.seen);
    return Objects.requireNonNull(view);
  }

  private ScanHolder held() {
    return Objects.requireNonNull(holder);
  }
}
