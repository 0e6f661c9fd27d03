package app.kith.android.feed;

import android.content.Intent;
import android.content.res.ColorStateList;
import android.os.Bundle;
import android.text.format.DateFormat;
import android.view.View;
import android.widget.TextView;
import androidx.activity.EdgeToEdge;
import androidx.appcompat.app.AppCompatActivity;
import androidx.lifecycle.ViewModelProvider;
import androidx.lifecycle.viewmodel.ViewModelInitializer;
import androidx.recyclerview.widget.LinearLayoutManager;
import androidx.recyclerview.widget.RecyclerView;
import androidx.swiperefreshlayout.widget.SwipeRefreshLayout;
import app.kith.android.EdgeInsets;
import app.kith.android.KithApplication;
import app.kith.android.LargeText;
import app.kith.android.R;
import app.kith.android.compose.ComposeActivity;
import app.kith.android.work.SyncSchedule;
import com.google.android.material.color.MaterialColors;
import com.google.android.material.snackbar.Snackbar;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The home feed, from this phone's store; synced while it is seen. */
public final class FeedActivity extends AppCompatActivity {
  /** Whether a link was opened, though the phone has joined. */
  public static final String BY_LINK = "by_link";

  /** Cards from the end at which older ones are read. */
  private static final int NEAR = 8;

  private final List<Runnable> watching = new ArrayList<>();
  private @Nullable FeedHolder holder;
  private @Nullable CardWords words;

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    EdgeToEdge.enable(this);
    super.onCreate(saved);
    setContentView(R.layout.feed);
    EdgeInsets.pad(findViewById(R.id.feed));
    LargeText.stack(findViewById(R.id.bar));
    SyncSchedule schedule = new SyncSchedule(getApplicationContext());
    schedule.rounds();
    FeedHolder held = hold(schedule);
    holder = held;
    words = new CardWords(getResources(), Clock.systemDefaultZone(), hours());
    FeedAdapter adapter = list(held, words);
    findViewById(R.id.new_post)
        .setOnClickListener(view -> startActivity(new Intent(this, ComposeActivity.class)));
    SwipeRefreshLayout pull = findViewById(R.id.pull);
    pull.setOnRefreshListener(held.model()::pull);
    watching.add(held.model().pulling().watch(pull::setRefreshing));
    watching.add(held.model().shown().watch(shown -> show(shown, adapter)));
    if (saved == null && getIntent().getBooleanExtra(BY_LINK, false)) {
      Snackbar.make(findViewById(R.id.feed), R.string.welcome_joined_already, Snackbar.LENGTH_LONG)
          .show();
    }
  }

  /** As the person has set the phone's clock: 14:05, or 2:05 PM. */
  private DateTimeFormatter hours() {
    Locale locale = getResources().getConfiguration().getLocales().get(0);
    String parts = DateFormat.is24HourFormat(this) ? "Hm" : "hm";
    return DateTimeFormatter.ofPattern(DateFormat.getBestDateTimePattern(locale, parts), locale);
  }

  private FeedHolder hold(SyncSchedule schedule) {
    ViewModelInitializer<FeedHolder> made =
        new ViewModelInitializer<>(
            FeedHolder.class,
            extras -> new FeedHolder(KithApplication.of(this).phone(), schedule::send));
    return new ViewModelProvider(this, ViewModelProvider.Factory.from(made)).get(FeedHolder.class);
  }

  private FeedAdapter list(FeedHolder held, CardWords said) {
    FeedAdapter adapter = new FeedAdapter(held.pictures(), said, held.model()::like);
    // The place in the list is only restored once there are posts again.
    adapter.setStateRestorationPolicy(
        RecyclerView.Adapter.StateRestorationPolicy.PREVENT_WHEN_EMPTY);
    RecyclerView list = findViewById(R.id.posts);
    LinearLayoutManager rows = new LinearLayoutManager(this);
    list.setLayoutManager(rows);
    list.setAdapter(adapter);
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
    showStatus(shown.status());
  }

  private void showStatus(StatusLine line) {
    TextView pill = findViewById(R.id.pill);
    pill.setText(Objects.requireNonNull(words).status(line));
    int icon =
        switch (line.kind()) {
          case SIGNED_OUT, STOPPED, NOT_SENT -> R.drawable.ic_alert;
          case OFFLINE, OFFLINE_WAITING -> R.drawable.ic_cloud_off;
          case SENT_PERCENT, SENDING -> R.drawable.ic_upload;
          case WAITING -> R.drawable.ic_clock;
          case CATCHING_UP, LOOKING -> R.drawable.ic_refresh;
          case CURRENT -> R.drawable.ic_check;
        };
    pill.setCompoundDrawablesRelativeWithIntrinsicBounds(icon, 0, 0, 0);
    int colour =
        line.kind().isProblem()
            ? getColor(R.color.problem_text)
            : MaterialColors.getColor(
                pill, com.google.android.material.R.attr.colorOnSurfaceVariant);
    pill.setTextColor(colour);
    pill.setCompoundDrawableTintList(ColorStateList.valueOf(colour));
    pill.setBackgroundResource(line.kind().isProblem() ? R.drawable.pill_problem : R.drawable.pill);
  }

  @Override
  protected void onStart() {
    super.onStart();
    Objects.requireNonNull(holder).seen();
  }

  @Override
  protected void onStop() {
    // A turned screen is seen again at once: what is being sent goes on.
    if (!isChangingConfigurations()) {
      Objects.requireNonNull(holder).unseen();
    }
    super.onStop();
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
