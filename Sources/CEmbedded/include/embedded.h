#ifndef OCOP_EMBEDDED_H
#define OCOP_EMBEDDED_H
#include <stddef.h>

/// A file that the program carries inside itself, so that the one binary works from anywhere.
typedef struct {
  /// Where it stands: "law/provinces_34.csv", "themes/default/templates/product.mustache".
  const char *path;
  const unsigned char *bytes;
  size_t count;
} ocop_embedded_file;

/// The files, sorted by path; their number goes into `count`. They live as long as the program.
const ocop_embedded_file *ocop_embedded_files(size_t *count);

#endif
