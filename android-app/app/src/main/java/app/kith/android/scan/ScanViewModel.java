package app.kith.android.scan;

import app.kith.core.remote.trust.InviteLink;
import app.kith.core.thread.StoreThread;
import app.kith.core.thread.Watched;
import java.io.IOException;
import java.util.Optional;

/** Scanning without a screen and without a camera. Used on the main thread. */
final class ScanViewModel {
  /** Reads the code in a picture that a person chose. */
  interface CodePicture {
    /**
     * What the code says; empty where the picture shows none.
     *
     * @param picture the system's name for it
     * @throws IOException where it is no picture that can be read
     */
    Optional<String> read(String picture) throws IOException;
  }

  private final CodePicture pictures;
  private final StoreThread work;
  private final Watched<ScanShown> shown = new Watched<>(ScanShown.FIRST);

  ScanViewModel(CodePicture pictures, StoreThread work) {
    this.pictures = pictures;
    this.work = work;
  }

  Watched<ScanShown> shown() {
    return shown;
  }

  /** How it stands with the camera. */
  void camera(ScanShown.Camera now) {
    shown.set(shown.now().with(now));
  }

  /** A code was seen, whatever it says. */
  void seen(String text) {
    if (!shown.now().link().isEmpty()) {
      return;
    }
    shown.set(
        switch (InviteLink.parse(text)) {
          case InviteLink.Result.Parsed parsed -> shown.now().read(text.trim());
          case InviteLink.Result.Malformed malformed -> shown.now().says(of(malformed.fault()));
        });
  }

  private static ScanShown.Sentence of(InviteLink.Fault fault) {
    return switch (fault) {
      case NO_LINK -> ScanShown.Sentence.LINK_NONE;
      case CUT -> ScanShown.Sentence.LINK_CUT;
      case NEWER -> ScanShown.Sentence.LINK_NEWER;
    };
  }

  /** What was asked for can't be opened on this phone. */
  void missing(ScanShown.Sentence what) {
    shown.set(shown.now().says(what));
  }

  /** A person chose a picture. */
  void chosen(String picture) {
    shown.set(shown.now().says(ScanShown.Sentence.READING));
    work.ask(
        () -> pictures.read(picture),
        code -> {
          if (code.isPresent()) {
            seen(code.get());
          } else {
            shown.set(shown.now().says(ScanShown.Sentence.NO_CODE));
          }
        },
        failure -> shown.set(shown.now().says(ScanShown.Sentence.NO_PICTURE)));
  }
}
