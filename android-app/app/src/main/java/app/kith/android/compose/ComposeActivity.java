package app.kith.android.compose;

import android.content.Intent;
import android.net.ConnectivityManager;
import android.os.Bundle;
import android.view.View;
import android.widget.Toast;
import androidx.activity.EdgeToEdge;
import androidx.appcompat.app.AppCompatActivity;
import app.kith.android.EdgeInsets;
import app.kith.android.Held;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.compose.draft.ComposeState;
import app.kith.android.compose.draft.ComposeViewModel;
import app.kith.android.compose.draft.Note;
import app.kith.android.compose.take.Offer;
import app.kith.android.compose.take.Offers;
import app.kith.android.compose.take.Shared;
import app.kith.android.compose.take.SharedIntent;
import app.kith.android.welcome.WelcomeActivity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The composer. There is one of it at a time, opened by the feed or by what another app shares; it
 * can be opened by any app, which can do no more than that.
 */
public final class ComposeActivity extends AppCompatActivity {
  private static final String UNFINISHED = "unfinished";

  private @Nullable ComposeViewModel model;
  private @Nullable ComposeScreen screen;
  private @Nullable FromPhone phone;
  private String batch = "";
  private Runnable unwatch = () -> {};

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    EdgeToEdge.enable(this);
    super.onCreate(saved);
    KithApplication app = KithApplication.of(this);
    if (!app.phone().home().isJoined()) {
      Toast.makeText(this, R.string.compose_join_first, Toast.LENGTH_LONG).show();
      startActivity(new Intent(this, WelcomeActivity.class));
      finish();
      return;
    }
    setContentView(R.layout.compose);
    View root = findViewById(R.id.compose);
    EdgeInsets.pad(root);
    ComposeHolder holder = hold(app);
    ComposeViewModel writing = holder.model();
    model = writing;
    FromPhone from = new FromPhone(this, writing, saved);
    phone = from;
    ComposeScreen shown = new ComposeScreen(root, holder, from::choose);
    screen = shown;
    findViewById(R.id.close).setOnClickListener(view -> finish());
    unwatch = writing.state().watch(this::show);
    String unfinished = saved == null ? "" : saved.getString(UNFINISHED, "");
    batch = unfinished;
    if (saved == null && !isFromHistory(getIntent())) {
      take(getIntent(), UUID.randomUUID().toString(), false);
    } else if (!unfinished.isEmpty() && !writing.knows(unfinished)) {
      // The process ended while it was read; what is in the draft already is not read again.
      take(getIntent(), unfinished, true);
    }
  }

  /** Opened from the list of recent apps: what was shared then was taken then. */
  private static boolean isFromHistory(Intent intent) {
    return (intent.getFlags() & Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY) != 0;
  }

  private ComposeHolder hold(KithApplication app) {
    return Held.by(this, ComposeHolder.class, () -> new ComposeHolder(app, app.composer()));
  }

  @Override
  protected void onNewIntent(Intent intent) {
    super.onNewIntent(intent);
    setIntent(intent);
    take(intent, UUID.randomUUID().toString(), false);
  }

  private void take(Intent intent, String as, boolean again) {
    ComposeViewModel writing = model;
    if (writing == null || !SharedIntent.isShared(intent)) {
      return;
    }
    Shared shared = new SharedIntent(ComposeViewModel.MOST_PICTURES).read(intent);
    if (shared.isEmpty()) {
      writing.note(Note.of(Note.Kind.NOTHING_SHARED));
      return;
    }
    if (shared.cut()) {
      writing.note(Note.of(Note.Kind.TEXT_CUT));
    }
    if (shared.left() > 0) {
      writing.leftOut(shared.left());
    }
    batch = as;
    List<Offer> offers = new Offers(this).of(shared.addresses());
    if (again) {
      writing.takeAgain(as, shared.text(), offers);
    } else {
      writing.take(as, shared.text(), offers);
    }
  }

  private void show(ComposeState state) {
    if (!state.open()) {
      finish();
      return;
    }
    ComposeScreen shown = screen;
    if (shown != null) {
      shown.show(state);
    }
  }

  @Override
  protected void onStart() {
    super.onStart();
    ComposeScreen shown = screen;
    if (shown != null) {
      ConnectivityManager networks = getSystemService(ConnectivityManager.class);
      shown.online(networks.getActiveNetwork() != null);
    }
  }

  @Override
  protected void onSaveInstanceState(Bundle saved) {
    super.onSaveInstanceState(saved);
    ComposeViewModel writing = model;
    FromPhone from = phone;
    if (writing != null && from != null) {
      saved.putString(UNFINISHED, writing.isTaking() ? batch : "");
      from.save(saved);
    }
  }

  @Override
  protected void onDestroy() {
    unwatch.run();
    super.onDestroy();
  }
}
