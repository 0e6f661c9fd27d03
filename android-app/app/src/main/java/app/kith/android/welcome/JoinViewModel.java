package app.kith.android.welcome;

import app.kith.core.join.ByLink;
import app.kith.core.join.JoinCommunity;
import app.kith.core.model.Handle;
import app.kith.core.model.Limits;
import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.InvitePurpose;
import app.kith.core.remote.trust.ServerDoubt;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.io.IOException;

/** Joining without a screen: a link, a name, and what becomes of it. Used on the main thread. */
final class JoinViewModel {
  private static final int NAME = Limits.STANDARD.nameCodePoints();

  private final Joining joining;
  private final StoreThread beside;
  private final Watched<JoinState> state;

  /** Makes this phone a device; never on the main thread. */
  interface Joining {
    JoinCommunity.Result join(ByLink entry) throws IOException;
  }

  /**
   * Asks nobody yet.
   *
   * @param first the step to begin with, as after the end of the process
   */
  JoinViewModel(Joining joining, StoreThread beside, JoinState.Step first) {
    this.joining = joining;
    this.beside = beside;
    this.state = new Watched<>(JoinState.at(first));
  }

  Watched<JoinState> state() {
    return state;
  }

  /** Goes on with what was typed so far; name and handle count once they are asked. */
  void goOn(String link, String name, String handle) {
    if (state.now().busy()) {
      return;
    }
    switch (InviteLink.parse(link.trim())) {
      case InviteLink.Result.Malformed malformed -> refuse(malformed.fault());
      case InviteLink.Result.Parsed parsed when parsed.link().purpose() == InvitePurpose.DEVICE ->
          join(new ByLink(parsed.link(), null, null, null));
      case InviteLink.Result.Parsed parsed when state.now().step() == JoinState.Step.LINK ->
          state.set(JoinState.at(JoinState.Step.PERSON));
      case InviteLink.Result.Parsed parsed -> asMember(parsed.link(), name.trim(), handle.trim());
    }
  }

  /** Looks at a link that was opened elsewhere; to join is up to who holds the phone. */
  void opened(String link) {
    if (state.now().busy()) {
      return;
    }
    switch (InviteLink.parse(link.trim())) {
      case InviteLink.Result.Malformed malformed -> refuse(malformed.fault());
      case InviteLink.Result.Parsed parsed -> state.set(JoinState.at(JoinState.Step.LINK));
    }
  }

  private void refuse(InviteLink.Fault fault) {
    JoinSentence why =
        switch (fault) {
          case NO_LINK -> JoinSentence.LINK_NONE;
          case CUT -> JoinSentence.LINK_CUT;
          case NEWER -> JoinSentence.LINK_NEWER;
        };
    state.set(JoinState.at(JoinState.Step.LINK).saying(why, ""));
  }

  private void asMember(InviteLink link, String name, String handle) {
    if (name.isEmpty() || name.codePointCount(0, name.length()) > NAME) {
      state.set(state.now().saying(JoinSentence.NAME_BAD, String.valueOf(NAME)));
    } else if (!Handle.parse(handle).isPresent()) {
      state.set(state.now().saying(JoinSentence.HANDLE_BAD, ""));
    } else {
      join(new ByLink(link, handle, name, null));
    }
  }

  private void join(ByLink entry) {
    state.set(state.now().asking());
    beside.ask(
        () -> joining.join(entry),
        this::ended,
        failure -> state.set(state.now().saying(JoinSentence.UNSURE, "")));
  }

  private void ended(JoinCommunity.Result result) {
    switch (result) {
      case JoinCommunity.Result.Done done -> state.set(state.now().done());
      case JoinCommunity.Result.BadLink bad -> refuse(bad.fault());
      case JoinCommunity.Result.NoServer missed ->
          state.set(state.now().saying(of(missed.doubt()), missed.addresses()));
      case JoinCommunity.Result.No no -> {
        JoinSentence why = JoinSentence.ofCode(no.code());
        String detail = why == JoinSentence.NAME_BAD ? String.valueOf(NAME) : no.sentence();
        state.set(state.now().saying(why, detail));
      }
    }
  }

  private static JoinSentence of(ServerDoubt doubt) {
    return switch (doubt) {
      case ANOTHER_COMMUNITY -> JoinSentence.OTHER_COMMUNITY;
      case UNPROVEN, CERTIFICATE, NO_KITH -> JoinSentence.UNPROVEN;
      case SILENT -> JoinSentence.SERVER_SILENT;
      case STARTING -> JoinSentence.SERVER_BUSY;
      case NEWER -> JoinSentence.PHONE_AGE;
      case OLDER, NO_EPOCH -> JoinSentence.SERVER_AGE;
    };
  }
}
