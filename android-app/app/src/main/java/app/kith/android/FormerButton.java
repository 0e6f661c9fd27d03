package app.kith.android;

import android.view.View;
import app.kith.android.device.MainThread;
import app.kith.android.device.PhoneHome;
import java.io.IOException;

/** Leads to what was not sent before this phone joined again; it is only there where that is. */
public final class FormerButton {
  private FormerButton() {}

  /** Shows the button once it is known that there is something behind it. */
  public static void offer(View button, PhoneHome home) {
    button.setVisibility(View.GONE);
    button.setOnClickListener(
        view -> view.getContext().startActivity(Screens.former(view.getContext())));
    MainThread ui = new MainThread();
    new Thread(
            () -> {
              boolean any = isAny(home);
              ui.later(() -> button.setVisibility(any ? View.VISIBLE : View.GONE));
            },
            "kith-former")
        .start();
  }

  private static boolean isAny(PhoneHome home) {
    try {
      return !home.folders().former().isEmpty();
    } catch (IOException e) {
      // It is looked for again when the screen is opened the next time.
      return false;
    }
  }
}
