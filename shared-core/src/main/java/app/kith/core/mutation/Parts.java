package app.kith.core.mutation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bodies inside a mutation, byte for byte as its writer sent them: they are stored and relayed
 * so.
 *
 * @param fixed the unchanging part of a new entity, or null
 * @param registers register name to JSON value; of a create also the members that this program does
 *     not know
 * @param originals the part of a new post that only its author's devices get, or null
 */
public record Parts(
    @Nullable String fixed, Map<String, String> registers, @Nullable String originals) {}
