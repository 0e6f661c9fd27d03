package app.kith.android.people;

import android.content.ActivityNotFoundException;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.activity.EdgeToEdge;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.PickVisualMediaRequest;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.appcompat.app.AppCompatActivity;
import app.kith.android.DeletedBar;
import app.kith.android.EdgeInsets;
import app.kith.android.Held;
import app.kith.android.KithApplication;
import app.kith.android.R;
import app.kith.android.Rows;
import app.kith.android.UndoBar;
import app.kith.android.Unkept;
import app.kith.android.given.GivenPicture;
import app.kith.android.words.Reasons;
import app.kith.core.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is here, whom this phone's user follows, and how they are seen themselves. */
public final class PeopleActivity extends AppCompatActivity {
  private final ActivityResultLauncher<PickVisualMediaRequest> picker =
      registerForActivityResult(new ActivityResultContracts.PickVisualMedia(), this::picked);
  private @Nullable PeopleHolder holder;
  private final List<Runnable> watching = new ArrayList<>();
  private Optional<PeopleShown.Notice> said = Optional.empty();

  @Override
  protected void onCreate(@Nullable Bundle saved) {
    EdgeToEdge.enable(this);
    super.onCreate(saved);
    setContentView(R.layout.people);
    EdgeInsets.pad(findViewById(R.id.people));
    findViewById(R.id.back).setOnClickListener(view -> finish());
    PeopleHolder held = hold();
    holder = held;
    held.screen().follow(this);
    new DeletedBar(findViewById(R.id.people)).follow(this, KithApplication.of(this).screens());
    PeopleAdapter adapter = new PeopleAdapter(new Acts(held.model()));
    Rows.show(adapter, findViewById(R.id.members));
    watching.add(held.model().shown().watch(shown -> show(shown, adapter)));
    watching.add(
        Unkept.follow(KithApplication.of(this).screens().drafts(), findViewById(R.id.unkept)));
  }

  private PeopleHolder hold() {
    KithApplication app = KithApplication.of(this);
    return Held.by(this, PeopleHolder.class, () -> new PeopleHolder(app.screens()));
  }

  private void show(PeopleShown shown, PeopleAdapter adapter) {
    List<PersonRow> rows = new ArrayList<>();
    for (Person person : shown.people()) {
      if (person.isAsking()) {
        rows.add(new PersonRow(person, PersonRow.Kind.ASKING, Optional.empty()));
      }
    }
    for (Person person : shown.people()) {
      rows.add(
          person.id().equals(shown.self())
              ? new PersonRow(person, PersonRow.Kind.SELF, shown.naming())
              : new PersonRow(person, PersonRow.Kind.MEMBER, Optional.empty()));
    }
    adapter.submitList(rows);
    int members = shown.people().size();
    TextView count = findViewById(R.id.count);
    count.setVisibility(shown.read() ? View.VISIBLE : View.GONE);
    count.setText(getResources().getQuantityString(R.plurals.people_count, members, members));
    tell(shown.notice());
  }

  private void tell(Optional<PeopleShown.Notice> notice) {
    if (notice.equals(said)) {
      return;
    }
    said = notice;
    Reasons reasons = new Reasons(this);
    notice.ifPresent(now ->
        new UndoBar(findViewById(R.id.people))
            .say(
                switch (now) {
                  case PeopleShown.Refused refused -> reasons.of(refused.why());
                  case PeopleShown.Failed failed -> reasons.of(failed.why());
                  case PeopleShown.NoPicker none -> getString(R.string.people_no_picker);
                },
                () -> Objects.requireNonNull(holder).model().told()));
  }

  private void picked(@Nullable Uri picture) {
    if (picture != null) {
      GivenPicture given = new GivenPicture(getApplicationContext(), picture);
      Objects.requireNonNull(holder).model().portray(given::use);
    }
  }

  @Override
  protected void onDestroy() {
    watching.forEach(Runnable::run);
    super.onDestroy();
  }

  private final class Acts implements PeopleActs {
    private final PeopleModel model;

    Acts(PeopleModel model) {
      this.model = model;
    }

    @Override
    public void follow(Person whom) {
      model.follow(whom);
    }

    @Override
    public void answer(Person asking, boolean in) {
      model.answer(asking, in);
    }

    @Override
    public void block(Person whom) {
      model.block(whom, getString(R.string.people_block_done, whom.name()));
    }

    @Override
    public void guard(boolean on) {
      model.guard(on);
    }

    @Override
    public void beginNaming(Person self) {
      model.beginNaming(self);
    }

    @Override
    public void name(String text) {
      model.name(text);
    }

    @Override
    public void rename() {
      model.rename();
    }

    @Override
    public void leaveNaming() {
      model.leaveNaming();
    }

    @Override
    public void choosePicture() {
      try {
        picker.launch(
            new PickVisualMediaRequest.Builder()
                .setMediaType(ActivityResultContracts.PickVisualMedia.ImageOnly.INSTANCE)
                .build());
      } catch (ActivityNotFoundException | SecurityException e) {
        model.noPicker();
      }
    }

    @Override
    public void takePictureAway() {
      model.portrayByNone();
    }
  }
}
