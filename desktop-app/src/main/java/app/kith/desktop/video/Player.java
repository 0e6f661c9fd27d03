package app.kith.desktop.video;

import java.net.URI;
import java.time.Duration;

/** The toolkit's player of one video. Used on the window's thread, on which it tells too. */
public interface Player {
  void play();

  void pause();

  void seek(Duration to);

  void mute(boolean now);

  /** Lets go of it; nothing is told after this. */
  void end();

  /** Makes players. */
  interface Maker {
    /**
     * One that plays as soon as it can.
     *
     * @param turned degrees clockwise
     */
    Player make(URI video, int turned, Listener listener);
  }

  /** Is told how it goes. */
  interface Listener {
    void at(Duration now);

    void playing();

    void paused();

    /** More of the video has to come first. */
    void stalled();

    void ended();

    void failed(Trouble why);
  }

  /** Why it can't be played. */
  enum Trouble {
    /** The system has no decoder for it, or the player itself can't be had. */
    NO_DECODER,
    /** The player goes nowhere without a sound device. */
    NO_SOUND,
    /** It broke off. */
    BROKE_OFF
  }
}
