package app.kith.android.compose.take;

/**
 * Something that is still to be taken in.
 *
 * @param id that its picture will have in the draft
 * @param address where another process of this app finds it again; see {@link Offer#address}
 */
public record Coming(String id, String address) {}
