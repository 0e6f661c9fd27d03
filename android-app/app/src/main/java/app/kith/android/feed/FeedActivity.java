package app.kith.android.feed;

import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.activity.EdgeToEdge;
import androidx.appcompat.app.AppCompatActivity;
import androidx.recyclerview.widget.LinearLayoutManager;
import androidx.recyclerview.widget.RecyclerView;
import androidx.swiperefreshlayout.widget.SwipeRefreshLayout;
import app.kith.android.DeletedBar;
import app.kith.android.EdgeInsets;
import app.kith.android.Held;
import app.kith.android.KithApplication;
import app.kith.android.LargeText;
import app.kith.android.R;
import app.kith.android.Rows;
import app.kith.android.Screens;
import app.kith.android.status.EndStrip;
import app.kith.android.status.PillView;
import app.kith.android.work.SyncSchedule;
import com.google.android.material.snackbar.Snackbar;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The home feed, from this phone's store; synced while it is seen. */
public final class FeedActivity extends AppCompatActivity {
  /** The link that was opened, though the phone has joined. */
  public static final String BY_LINK = "by_link";

  /** Cards from the end at which older ones are read. */
  private static final int NEAR = 8;

  private final List<Runnable> watching = new ArrayList<>();
  private @Nullable FeedHolder holder;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    EdgeToEdge.enable(this);
    super.onCreate(saved);
    setContentView(R.layout.feed);
    EdgeInsets.pad(findViewById(R.id.feed));
    LargeText.stack(findViewById(R.id.bar));
    new SyncSchedule(getApplicationContext()).rounds();
    FeedHolder held = hold();
    holder = held;
    held.screen().follow(this);
    new DeletedBar(findViewById(R.id.feed)).follow(this, KithApplication.of(this).screens());
    FeedAdapter adapter = list(held);
    findViewById(R.id.pill).setOnClickListener(view -> startActivity(Screens.outbox(this)));
    findViewById(R.id.to_people).setOnClickListener(view -> startActivity(Screens.people(this)));
    findViewById(R.id.new_post).setOnClickListener(view -> startActivity(Screens.compose(this)));
    SwipeRefreshLayout pull = findViewById(R.id.pull);
    pull.setOnRefreshListener(held.model()::pull);
    watching.add(held.model().pulling().watch(pull::setRefreshing));
    watching.add(held.model().shown().watch(shown -> show(shown, adapter)));
    if (saved == null && !link().isEmpty()) {
      Snackbar.make(findViewById(R.id.feed), R.string.welcome_joined_already, Snackbar.LENGTH_LONG)
          .show();
    }
  }

  private FeedHolder hold() {
    KithApplication app = KithApplication.of(this);
    return Held.by(this, FeedHolder.class, () -> new FeedHolder(app.screens()));
  }

  private FeedAdapter list(FeedHolder held) {
    CardWords words = CardWords.of(this);
    FeedAdapter adapter = new FeedAdapter(held.pictures(), words, new FeedActs(this, held));
    RecyclerView list = findViewById(R.id.posts);
    LinearLayoutManager rows = Rows.show(adapter, list);
    list.addOnScrollListener(
        new RecyclerView.OnScrollListener() {
          @Override
          public void onScrolled(RecyclerView scrolled, int x, int y) {
            if (y > 0 && rows.findLastVisibleItemPosition() + NEAR >= adapter.getItemCount()) {
              held.model().more();
            }
          }
        });
    return adapter;
  }

  private void show(FeedShown shown, FeedAdapter adapter) {
    TextView title = findViewById(R.id.title);
    title.setText(shown.community().isEmpty() ? getString(R.string.app_name) : shown.community());
    adapter.submitList(shown.cards());
    boolean empty = shown.read() && shown.cards().isEmpty();
    findViewById(R.id.empty).setVisibility(empty ? View.VISIBLE : View.GONE);
    PillView pill = findViewById(R.id.pill);
    pill.show(shown.status());
    EndStrip end = findViewById(R.id.end);
    end.onAgain(() -> startActivity(Screens.joinAgain(this, link())));
    end.show(shown.standing(), shown.fault());
    end.onAct(() -> {
      if (shown.fault().isPresent()) {
        Objects.requireNonNull(holder).model().refresh();
      } else {
        startActivity(Screens.outbox(this));
      }
    });
  }

  /** The link that was opened, or "". */
  private String link() {
    return Objects.requireNonNullElse(getIntent().getStringExtra(BY_LINK), "");
  }

  @Override
  public void onTrimMemory(int level) {
    super.onTrimMemory(level);
    FeedHolder held = holder;
    if (held != null && level >= TRIM_MEMORY_BACKGROUND) {
      held.shortOfMemory();
    }
  }

  @Override
  protected void onDestroy() {
    watching.forEach(Runnable::run);
    super.onDestroy();
  }
}
