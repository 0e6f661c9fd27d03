package app.kith.android.welcome;

import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.text.Editable;
import android.view.View;
import android.view.inputmethod.EditorInfo;
import android.widget.TextView;
import androidx.activity.EdgeToEdge;
import androidx.activity.OnBackPressedCallback;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.appcompat.app.AppCompatActivity;
import app.kith.android.EdgeInsets;
import app.kith.android.FormerButton;
import app.kith.android.Held;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.Screens;
import app.kith.android.device.PhoneHome;
import app.kith.android.feed.FeedActivity;
import app.kith.android.scan.ScanActivity;
import com.google.android.material.textfield.TextInputEditText;
import com.google.android.material.textfield.TextInputLayout;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Kith is, and the way in: a link, which may have been opened elsewhere, and a name. A phone
 * that has joined goes on to its feed, but for one that was shut out and is to join again.
 */
public final class WelcomeActivity extends AppCompatActivity {
  private static final String STEP = "step";

  /** A link may be followed by no more than this; what is longer is none. */
  private static final int LONGEST = 3000;

  private final ActivityResultLauncher<Intent> scanner =
      registerForActivityResult(
          new ActivityResultContracts.StartActivityForResult(),
          result -> scanned(result.getData()));
  private @Nullable JoinViewModel model;
  private Runnable unwatch = () -> {};
  private boolean again;

  /** The screens below are of a device whose place another may take in this moment. */
  private final OnBackPressedCallback staying =
      new OnBackPressedCallback(false) {
        @Override
        public void handleOnBackPressed() {
          moveTaskToBack(true);
        }
      };

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    EdgeToEdge.enable(this);
    super.onCreate(saved);
    PhoneHome home = KithApplication.of(this).phone().home();
    again = home.isJoined();
    if (again && !(home.isShutOut() && isAsked(getIntent()))) {
      showFeed(saved != null);
      return;
    }
    setContentView(R.layout.welcome);
    EdgeInsets.pad(findViewById(R.id.welcome));
    JoinViewModel joining = join(home, saved);
    showAgain();
    FormerButton.offer(findViewById(R.id.to_former), home);
    model = joining;
    findViewById(R.id.join).setOnClickListener(view -> goOn(joining));
    findViewById(R.id.scan)
        .setOnClickListener(view -> scanner.launch(new Intent(this, ScanActivity.class)));
    goOnFromKeyboard(R.id.link, joining);
    goOnFromKeyboard(R.id.handle, joining);
    unwatch = joining.state().watch(this::show);
    if (saved == null) {
      take(getIntent(), joining);
    }
  }

  /** Any app can ask for it, which is why the phone itself must know that it was shut out. */
  private static boolean isAsked(Intent intent) {
    return intent.getData() != null || intent.getBooleanExtra(Screens.AGAIN, false);
  }

  private void showAgain() {
    visible(R.id.first, !again);
    visible(R.id.again, again);
    visible(R.id.not_now, again);
    findViewById(R.id.not_now).setOnClickListener(view -> leave());
    getOnBackPressedDispatcher().addCallback(this, staying);
  }

  /** What is here stays as it is. */
  private void leave() {
    if (isTaskRoot()) {
      startActivity(new Intent(this, FeedActivity.class));
    }
    finish();
  }

  private JoinViewModel join(PhoneHome home, @Nullable Bundle saved) {
    boolean person = saved != null && saved.getBoolean(STEP);
    JoinState.Step first = person ? JoinState.Step.PERSON : JoinState.Step.LINK;
    JoinViewModel.Joining joining = again ? KithApplication.of(this)::joinAnew : home::join;
    return Held.by(this, JoinHolder.class, () -> new JoinHolder(joining, first)).model();
  }

  @Override
  protected void onSaveInstanceState(Bundle saved) {
    super.onSaveInstanceState(saved);
    JoinViewModel joining = model;
    if (joining != null) {
      saved.putBoolean(STEP, joining.state().now().step() == JoinState.Step.PERSON);
    }
  }

  @Override
  protected void onNewIntent(Intent intent) {
    super.onNewIntent(intent);
    JoinViewModel joining = model;
    if (joining != null) {
      take(intent, joining);
    }
  }

  private void take(Intent intent, JoinViewModel joining) {
    Uri opened = intent.getData();
    if (opened != null) {
      take(opened.toString(), joining);
    }
  }

  private void take(String link, JoinViewModel joining) {
    field(R.id.link).setText(cut(link));
    joining.opened(link);
  }

  private void scanned(@Nullable Intent read) {
    String link = read == null ? null : read.getStringExtra(ScanActivity.LINK);
    JoinViewModel joining = model;
    if (link != null && joining != null) {
      take(link, joining);
    }
  }

  private void goOnFromKeyboard(int field, JoinViewModel joining) {
    field(field)
        .setOnEditorActionListener((view, action, event) -> {
          if (action == EditorInfo.IME_ACTION_GO) {
            goOn(joining);
          }
          return action == EditorInfo.IME_ACTION_GO;
        });
  }

  private void goOn(JoinViewModel joining) {
    joining.goOn(text(R.id.link), text(R.id.name), text(R.id.handle));
  }

  private void show(JoinState state) {
    if (state.joined()) {
      showFeed(true);
      return;
    }
    boolean person = state.step() == JoinState.Step.PERSON;
    visible(R.id.person, person);
    visible(R.id.joining, state.busy());
    findViewById(R.id.join).setEnabled(!state.busy());
    findViewById(R.id.not_now).setEnabled(!state.busy());
    staying.setEnabled(again && state.busy());
    String said = new JoinWords(getResources()).say(state);
    TextInputLayout frame = findViewById(R.id.link_frame);
    frame.setError(person || said.isEmpty() ? null : said);
    TextView sentence = findViewById(R.id.sentence);
    sentence.setText(person ? said : "");
    visible(R.id.sentence, person && !said.isEmpty());
  }

  private void visible(int view, boolean is) {
    findViewById(view).setVisibility(is ? View.VISIBLE : View.GONE);
  }

  /**
   * Goes on to it.
   *
   * @param anew whether this phone has joined meanwhile
   */
  private void showFeed(boolean anew) {
    Uri opened = getIntent().getData();
    Intent feed = new Intent(this, FeedActivity.class);
    if (anew) {
      // Screens of the device of before are over.
      feed.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK | Intent.FLAG_ACTIVITY_CLEAR_TASK);
    } else if (opened != null) {
      feed.putExtra(FeedActivity.BY_LINK, cut(opened.toString()));
    }
    startActivity(feed);
    finish();
  }

  private static String cut(String link) {
    return link.length() > LONGEST ? link.substring(0, LONGEST) : link;
  }

  private String text(int field) {
    Editable text = field(field).getText();
    return text == null ? "" : text.toString();
  }

  private TextInputEditText field(int id) {
    View field = findViewById(id);
    return (TextInputEditText) Objects.requireNonNull(field);
  }

  @Override
  protected void onDestroy() {
    unwatch.run();
    super.onDestroy();
  }
}
