package app.kith.server.sim.check;

import app.kith.server.sim.device.SimDevice;

/**
 * A text that somebody typed; it must stay findable somewhere.
 *
 * @param text unique in the run
 * @param entity where it was meant to stand
 * @param post the post it belongs to: deleting that deletes it too
 * @param device who typed it
 */
public record Typed(String text, String entity, String post, SimDevice device) {}
