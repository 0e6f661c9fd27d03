package app.kith.android.compose.draft;

import app.kith.core.draft.Draft;
import app.kith.core.draft.DraftPicture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Pictures that were taken out, and can come back. */
final class Removed {
  private final Deque<Gone> gone = new ArrayDeque<>();

  private record Gone(DraftPicture picture, int index) {}

  /** The draft without this picture. */
  Draft from(Draft draft, String id) {
    int index = draft.indexOf(id);
    if (index < 0) {
      return draft;
    }
    DraftPicture picture = draft.pictures().get(index);
    gone.push(new Gone(picture, index));
    return draft.without(List.of(picture));
  }

  /** The draft with the one that was taken out last. */
  Draft backTo(Draft draft) {
    Gone last = gone.poll();
    if (last == null) {
      return draft;
    }
    List<DraftPicture> now = new ArrayList<>(draft.pictures());
    now.add(Math.min(last.index(), now.size()), last.picture());
    return draft.with(now);
  }
}
