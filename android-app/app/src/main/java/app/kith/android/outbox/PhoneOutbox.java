package app.kith.android.outbox;

import app.kith.android.live.OpenPhone;
import app.kith.core.outbound.DeviceOutbox;
import app.kith.core.outbound.Outbound;
import app.kith.core.outbound.OutboundSource;
import app.kith.core.outbox.Added;
import java.io.IOException;
import java.util.Optional;

/** The outbox of a phone whose files need not be open yet. */
record PhoneOutbox(OpenPhone phone) implements OutboundSource {
  private DeviceOutbox open() throws IOException {
    return new DeviceOutbox(phone.graph());
  }

  @Override
  public Outbound read() throws IOException {
    return open().read();
  }

  @Override
  public Optional<Added.Refused> sendAgain(Outbound.NotSent what) throws IOException {
    return open().sendAgain(what);
  }

  @Override
  public void discard(Outbound.NotSent what) throws IOException {
    open().discard(what);
  }
}
