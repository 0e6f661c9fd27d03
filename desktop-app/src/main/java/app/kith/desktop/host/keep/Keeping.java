package app.kith.desktop.host.keep;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Whether the community goes on when no window is open.
 *
 * @param way by which means it does, or would
 * @param on whether it does
 * @param name the service, or the process and its log
 * @param problem why it does not although it was wanted, or null
 */
public record Keeping(
    KeepRunning.Way way, boolean on, String name, @Nullable IOException problem) {}
