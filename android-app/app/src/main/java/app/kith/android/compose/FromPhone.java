package app.kith.android.compose;

import android.Manifest;
import android.content.ActivityNotFoundException;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.net.Uri;
import android.os.Bundle;
import android.provider.MediaStore;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.PickVisualMediaRequest;
import androidx.activity.result.contract.ActivityResultContract;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.appcompat.app.AppCompatActivity;
import androidx.core.content.ContextCompat;
import app.kith.android.R;
import app.kith.android.compose.draft.ComposeViewModel;
import app.kith.android.compose.draft.Note;
import app.kith.android.compose.take.Captures;
import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.Offers;
import app.kith.core.model.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The system's picker and the camera app. Either may be missing, may be forbidden, and may end this
 * process before it answers.
 */
final class FromPhone {
  private static final String CAPTURE = "capture";
  private static final String OF_VIDEO = "of video";

  private final AppCompatActivity activity;
  private final ComposeViewModel model;
  private final Offers offers;
  private final Captures captures;
  private final ActivityResultLauncher<PickVisualMediaRequest> picker;
  private final ActivityResultLauncher<Uri> photo;
  private final ActivityResultLauncher<Uri> video;
  private final ActivityResultLauncher<String> permission;
  private String capture;
  private boolean ofVideo;

  /** For an activity that is being made. */
  FromPhone(AppCompatActivity activity, ComposeViewModel model, @Nullable Bundle saved) {
    this.activity = activity;
    this.model = model;
    this.offers = new Offers(activity);
    this.captures = new Captures(activity.getApplicationContext());
    this.capture = saved == null ? "" : saved.getString(CAPTURE, "");
    this.ofVideo = saved != null && saved.getBoolean(OF_VIDEO);
    picker =
        activity.registerForActivityResult(
            new ActivityResultContracts.PickMultipleVisualMedia(), this::picked);
    photo = camera(activity, new ActivityResultContracts.TakePicture());
    video = camera(activity, new ShortVideo());
    permission =
        activity.registerForActivityResult(
            new ActivityResultContracts.RequestPermission(), this::allowed);
    activity.findViewById(R.id.take_photo).setOnClickListener(view -> wants(false));
    activity.findViewById(R.id.take_video).setOnClickListener(view -> wants(true));
    model.takeUp(capture);
  }

  /** Camera apps end by themselves where a post's video has to end. */
  private static final class ShortVideo extends ActivityResultContracts.CaptureVideo {
    @Override
    public Intent createIntent(Context context, Uri input) {
      long seconds = Duration.ofMillis(Limits.STANDARD.videoMillis()).getSeconds();
      return super.createIntent(context, input)
          .putExtra(MediaStore.EXTRA_DURATION_LIMIT, (int) seconds);
    }
  }

  private ActivityResultLauncher<Uri> camera(
      AppCompatActivity activity, ActivityResultContract<Uri, Boolean> contract) {
    return activity.registerForActivityResult(contract, this::captured);
  }

  void save(Bundle saved) {
    saved.putString(CAPTURE, capture);
    saved.putBoolean(OF_VIDEO, ofVideo);
  }

  /** Has pictures and videos chosen. */
  void choose() {
    try {
      picker.launch(
          new PickVisualMediaRequest.Builder()
              .setMediaType(ActivityResultContracts.PickVisualMedia.ImageAndVideo.INSTANCE)
              .build());
    } catch (ActivityNotFoundException | SecurityException e) {
      model.note(Note.of(Note.Kind.PICKER_MISSING));
    }
  }

  private void picked(List<Uri> chosen) {
    int few = Math.min(chosen.size(), ComposeViewModel.MOST_PICTURES);
    if (few > 0) {
      model.take(UUID.randomUUID().toString(), "", offers.of(chosen.subList(0, few)));
    }
    if (chosen.size() > few) {
      model.leftOut(chosen.size() - few);
    }
  }

  /**
   * An app that names the camera among its permissions, as Kith does, may ask a camera app for a
   * picture only while it has it, and it can be taken away at any time.
   */
  private void wants(boolean moving) {
    ofVideo = moving;
    if (ContextCompat.checkSelfPermission(activity, Manifest.permission.CAMERA)
        == PackageManager.PERMISSION_GRANTED) {
      take(moving);
    } else {
      permission.launch(Manifest.permission.CAMERA);
    }
  }

  private void take(boolean moving) {
    try {
      capture = captures.fresh(moving ? ".mp4" : ".jpg");
      (moving ? video : photo).launch(captures.address(capture));
    } catch (ActivityNotFoundException e) {
      model.note(Note.of(Note.Kind.CAMERA_MISSING));
    } catch (SecurityException e) {
      // Taken away in this moment, or by whoever administers the phone.
      model.note(Note.of(Note.Kind.CAMERA_DENIED));
    } catch (IOException e) {
      model.note(Note.of(Note.Kind.DISK));
    }
  }

  private void allowed(boolean now) {
    if (now) {
      take(ofVideo);
      return;
    }
    // Android asks once more of who has said no; after that, only its settings help.
    boolean again = activity.shouldShowRequestPermissionRationale(Manifest.permission.CAMERA);
    model.note(Note.of(again ? Note.Kind.CAMERA_REFUSED : Note.Kind.CAMERA_DENIED));
  }

  private void captured(boolean done) {
    String name = capture;
    Optional<Offer> taken = name.isEmpty() ? Optional.empty() : captures.offer(name);
    capture = "";
    if (!done) {
      taken.ifPresent(unwanted -> captures.drop(name));
      return;
    }
    if (taken.isPresent()) {
      model.take(name, "", List.of(taken.get()));
    } else {
      model.note(Note.of(Note.Kind.CAMERA_EMPTY));
    }
  }
}
