package app.kith.core.sync;

import app.kith.core.clock.DeviceClock;
import app.kith.core.model.Limits;
import app.kith.core.mutation.MutationCodec;
import app.kith.core.outbox.OutboxStore;
import app.kith.core.planted.Planted;
import app.kith.core.store.LocalStore;
import app.kith.core.sync.exchange.DeviceSecrets;
import app.kith.core.sync.exchange.SyncListener;
import app.kith.core.sync.media.PictureFiles;
import io.avaje.jsonb.Jsonb;
import java.util.Set;

/**
 * What a sync engine works on.
 *
 * @param base what the server confirmed
 * @param outbox what waits; it holds the device's identity
 * @param clock the device's clocks
 * @param secrets makes a new device's secrets, for a home that turns out to be a copy
 * @param pictures the files of pictures, which are erased with their posts
 * @param listener is told what happens
 * @param limits the bounds
 * @param json the JSON setting
 * @param planted bugs; empty but in the simulator
 */
public record SyncParts(
    LocalStore base,
    OutboxStore outbox,
    DeviceClock clock,
    DeviceSecrets.Source secrets,
    PictureFiles pictures,
    SyncListener listener,
    Limits limits,
    Jsonb json,
    Set<Planted> planted) {
  MutationCodec codec() {
    return new MutationCodec(json);
  }
}
