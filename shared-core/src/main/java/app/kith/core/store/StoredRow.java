package app.kith.core.store;

import app.kith.core.wire.Row;

/**
 * An entity as it stands in one stream of this device's base.
 *
 * @param entity the entity's id
 * @param stream the stream's text form
 * @param gen the reader's gen of the stream when the row came
 * @param seq the last change of this entity in this stream
 * @param run the snapshot run that last saw it
 * @param row the entity whole
 */
public record StoredRow(String entity, String stream, long gen, long seq, long run, Row row) {}
