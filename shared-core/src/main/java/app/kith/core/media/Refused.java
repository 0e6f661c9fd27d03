package app.kith.core.media;

import app.kith.core.media.container.RefusalReason;

/**
 * The file is not taken.
 *
 * @param sentence one line for the user: what is wrong and what to do next
 */
public record Refused(RefusalReason reason, String sentence) implements Walk, Strip {}
