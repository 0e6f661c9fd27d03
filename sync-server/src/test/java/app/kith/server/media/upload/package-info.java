/** Tests of uploads, on real files and a database in memory. */
@NullMarked
package app.kith.server.media.upload;

import org.jspecify.annotations.NullMarked;
