#include <zlib.h>

// A macro with the size of the structure, which Swift cannot call. Negative window bits: a bare deflate stream, as in ZIP.
static inline int ocop_inflate_begin(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }
