package app.kith.android.people;

import app.kith.android.AndroidGraph;
import app.kith.android.live.OpenPhone;
import app.kith.android.picture.PhonePortraits;
import app.kith.core.model.Limits;
import app.kith.core.outbox.Added;
import app.kith.core.people.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The people that a phone knows, through core's use cases. */
record PhonePeople(OpenPhone phone) implements PeopleSource {
  private AndroidGraph device() throws IOException {
    return phone.graph();
  }

  @Override
  public String self() throws IOException {
    return device().self().account();
  }

  @Override
  public List<Person> all() throws IOException {
    return device().people().all();
  }

  @Override
  public Added follow(String handle, boolean on) throws IOException {
    return device().changePeople().follow(handle, on);
  }

  @Override
  public Added approve(String handle, boolean on) throws IOException {
    return device().changePeople().approve(handle, on);
  }

  @Override
  public Added block(String handle, boolean on) throws IOException {
    return device().changePeople().block(handle, on);
  }

  @Override
  public Added guard(boolean on) throws IOException {
    return device().changePeople().guard(on);
  }

  @Override
  public Added rename(String name) throws IOException {
    return device().changePeople().rename(name);
  }

  @Override
  public Added portray(Optional<Path> file) throws IOException {
    if (!file.isPresent()) {
      return device().changePeople().portray(Optional.empty());
    }
    return switch (new PhonePortraits(Limits.STANDARD).draw(file.get())) {
      case PhonePortraits.Drawn drawn ->
          device().changePeople().portray(Optional.of(drawn.portrait()));
      case PhonePortraits.Refused refused -> new Added.Refused(refused.code(), refused.code());
    };
  }
}
