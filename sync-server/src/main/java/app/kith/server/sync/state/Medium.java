package app.kith.server.sync.state;

import app.kith.core.model.BlobId;
import app.kith.core.model.MediaId;
import app.kith.core.model.PostId;

/**
 * A picture, video or poster of a post that is not deleted: a media id gets its blobs from here.
 *
 * @param place its position in the post, from 0; posters come last
 * @param shared what everybody may read who may read the post
 * @param original what the author alone may read; equal to {@code shared} where nothing was
 *     stripped
 */
public record Medium(MediaId id, PostId post, int place, BlobId shared, BlobId original) {}
