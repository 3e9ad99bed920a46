#ifndef OCOP_IMAGING_H
#define OCOP_IMAGING_H

// The few things that ocop asks of libvips and libwebp, in plain C types: vips' own calls are variadic, which Swift cannot make, and
// its headers would pull all of GLib into the module.
//
// Every function that can fail returns 0, or -1 with vips' own words in `message`. Loaders are named, never guessed from
// a file's content or extension, so that none of vips' untrusted ones (SVG, PDF, ImageMagick) can be reached.

#include <stdbool.h>
#include <stddef.h>

#define OCOP_IMAGE_MESSAGE_SIZE 512

typedef enum {
  OCOP_IMAGE_JPEG,
  OCOP_IMAGE_PNG,
  OCOP_IMAGE_WEBP,
  OCOP_IMAGE_HEIF,
  OCOP_IMAGE_TIFF,
} ocop_image_format;

// A whole file in memory.
typedef struct {
  ocop_image_format format;
  const void *bytes;
  size_t count;
} ocop_image_source;

typedef struct {
  // As stored; `orientation` (EXIF, 1 to 8) says how to hold it.
  int width, height, orientation;
  bool has_alpha, is_cmyk, is_grey, has_profile, has_exif, has_gps;
} ocop_image_header;

// Decoded pixels: 8 bits, sRGB or sRGB with alpha, upright.
typedef struct ocop_image ocop_image;

// Once per process, before anything else; from any thread.
int ocop_imaging_start(char message[OCOP_IMAGE_MESSAGE_SIZE]);

// Such as "8.14.1".
const char *ocop_imaging_version(void);

// Reads the header only.
int ocop_image_read_header(
    const ocop_image_source *source, ocop_image_header *header, char message[OCOP_IMAGE_MESSAGE_SIZE]);

// Decodes the whole file and shrinks it to exactly this size; damage anywhere in the file is an error. JPEG and WebP are
// shrunk while they are decoded where the size allows.
int ocop_image_open(
    const ocop_image_source *source, int width, int height, ocop_image **image, char message[OCOP_IMAGE_MESSAGE_SIZE]);

// Another size of the same picture.
int ocop_image_resize(
    const ocop_image *image, int width, int height, ocop_image **resized, char message[OCOP_IMAGE_MESSAGE_SIZE]);

// Another size and shape: what does not fit is cut off around the part that draws the eye, which is looked for in the
// preview, a smaller one of the same picture (or the picture itself).
int ocop_image_cut(
    const ocop_image *image, const ocop_image *preview, int width, int height, ocop_image **cut,
    char message[OCOP_IMAGE_MESSAGE_SIZE]);

// The same picture in one band of greys.
int ocop_image_grey(const ocop_image *image, ocop_image **grey, char message[OCOP_IMAGE_MESSAGE_SIZE]);

int ocop_image_width(const ocop_image *image);
int ocop_image_height(const ocop_image *image);

// Red, green, blue and, in the fourth place, opacity, of a pixel inside the picture; for tests.
void ocop_image_pixel(const ocop_image *image, int column, int row, unsigned char rgba[4]);

// Nothing but the picture. `effort` is 0 (fast) to 6 (small). The bytes are freed with ocop_image_free_bytes.
int ocop_image_encode_webp(
    const ocop_image *image, int quality, int effort, void **bytes, size_t *count,
    char message[OCOP_IMAGE_MESSAGE_SIZE]);

// On white where the picture is transparent.
int ocop_image_encode_jpeg(
    const ocop_image *image, int quality, void **bytes, size_t *count,
    char message[OCOP_IMAGE_MESSAGE_SIZE]);

void ocop_image_free(ocop_image *image);
void ocop_image_free_bytes(void *bytes);

#endif
