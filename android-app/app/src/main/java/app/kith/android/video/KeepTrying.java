package app.kith.android.video;

import androidx.media3.common.C;
import androidx.media3.exoplayer.upstream.DefaultLoadErrorHandlingPolicy;
import app.kith.core.stream.AwayException;
import app.kith.core.sync.exchange.Transport;
import org.jspecify.annotations.Nullable;

/** Whether a player asks again: not where the server said no, nor where it was sought in vain. */
final class KeepTrying extends DefaultLoadErrorHandlingPolicy {
  @Override
  public long getRetryDelayMsFor(LoadErrorInfo error) {
    return of(error.exception, AwayException.class) == null
            && of(error.exception, Transport.RefusedException.class) == null
        ? super.getRetryDelayMsFor(error)
        : C.TIME_UNSET;
  }

  /** The failure of this kind behind another one, if so. */
  static <T extends Throwable> @Nullable T of(@Nullable Throwable failure, Class<T> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
    }
    return null;
  }
}
