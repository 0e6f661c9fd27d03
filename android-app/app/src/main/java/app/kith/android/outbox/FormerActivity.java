package app.kith.android.outbox;

import android.os.Bundle;
import android.view.View;
import androidx.activity.EdgeToEdge;
import androidx.appcompat.app.AppCompatActivity;
import androidx.recyclerview.widget.LinearLayoutManager;
import androidx.recyclerview.widget.RecyclerView;
import app.kith.android.Clipboard;
import app.kith.android.EdgeInsets;
import app.kith.android.Held;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.Screens;
import app.kith.android.UndoBar;
import app.kith.android.device.PhoneFolders;
import app.kith.android.words.Reasons;
import app.kith.android.words.Times;
import app.kith.core.home.DeviceHome;
import app.kith.core.outbound.Outbound.NotSent;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was not sent before this phone joined again: it can be copied, and deleted. */
public final class FormerActivity extends AppCompatActivity {
  private Runnable unwatch = () -> {};
  private boolean offered;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    EdgeToEdge.enable(this);
    super.onCreate(saved);
    PhoneFolders folders = KithApplication.of(this).phone().home().folders();
    List<DeviceHome> all = former(folders);
    if (all.isEmpty()) {
      finish();
      return;
    }
    setContentView(R.layout.former);
    EdgeInsets.pad(findViewById(R.id.former));
    findViewById(R.id.back).setOnClickListener(view -> finish());
    FormerHolder held =
        Held.by(
            this,
            FormerHolder.class,
            () -> new FormerHolder(getApplicationContext(), folders, all.get(0)));
    OutboxAdapter adapter = new OutboxAdapter(held.pictures().pictures(), new Acts(held.model()));
    RecyclerView list = findViewById(R.id.things);
    list.setLayoutManager(new LinearLayoutManager(this));
    list.setAdapter(adapter);
    FormerWords words =
        new FormerWords(getResources(), new Reasons(this), new OutboxWords(this, Times.of(this)));
    findViewById(R.id.delete).setOnClickListener(view -> held.model().delete());
    UndoBar bar = new UndoBar(findViewById(R.id.former));
    unwatch =
        held.model()
            .shown()
            .watch(shown -> {
              adapter.submitList(words.say(shown));
              findViewById(R.id.delete).setVisibility(shown.deleted() ? View.GONE : View.VISIBLE);
              offerUndo(shown, held.model(), bar);
            });
  }

  /** The names in one folder; an intent to a screen that has nothing to show ends at once. */
  private static List<DeviceHome> former(PhoneFolders folders) {
    try {
      return folders.former();
    } catch (IOException e) {
      return Collections.emptyList();
    }
  }

  private void offerUndo(FormerModel.Shown shown, FormerModel model, UndoBar bar) {
    if (shown.deleted() == offered) {
      return;
    }
    offered = shown.deleted();
    if (offered) {
      bar.offer(getString(R.string.outbox_deleted), model::undo, this::finish);
    } else {
      bar.hide();
    }
  }

  @Override
  protected void onDestroy() {
    unwatch.run();
    super.onDestroy();
  }

  private final class Acts implements OutboxActs {
    private final FormerModel model;

    Acts(FormerModel model) {
      this.model = model;
    }

    @Override
    public void writeAnew(String post) {
      KithApplication app = KithApplication.of(FormerActivity.this);
      model.writeAnew(post, anew -> app.composer().takeOver(anew.caption(), anew.pictures()));
      startActivity(Screens.compose(FormerActivity.this));
    }

    @Override
    public void copy(String text) {
      Clipboard.copy(FormerActivity.this, text);
    }

    @Override
    public void sendAgain(NotSent what) {
      throw new IllegalStateException("nothing is sent from a former device: " + what);
    }

    @Override
    public void discard(NotSent what) {
      throw new IllegalStateException("a former device goes as a whole: " + what);
    }
  }
}
