#define _GNU_SOURCE
#include "call.h"

#include <pthread.h>
#include <string.h>
#include <vips/vips.h>

static void ignore(const gchar *domain, GLogLevelFlags level, const gchar *text, gpointer data) {
  (void)domain, (void)level, (void)text, (void)data;
}

int ocop_imaging_start(char message[OCOP_IMAGE_MESSAGE_SIZE]) {
  if (VIPS_INIT("ocop")) {
    g_strlcpy(message, vips_error_buffer(), OCOP_IMAGE_MESSAGE_SIZE);
    return -1;
  }
  // The build runs one photo per core, so a thread pool inside each would only get in its way.
  vips_concurrency_set(1);
  // No photo is opened twice, and a cached operation would hold its pixels.
  vips_cache_set_max(0);
  vips_block_untrusted_set(TRUE);
  // Warnings about harmless oddities of cameras; whatever matters fails the call and comes back as its message.
  g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE | G_LOG_LEVEL_INFO, ignore, NULL);
  return 0;
}

const char *ocop_imaging_version(void) { return vips_version_string(); }

static pthread_rwlock_t calls = PTHREAD_RWLOCK_INITIALIZER;

int ocop_run(ocop_call call, void *context, char message[OCOP_IMAGE_MESSAGE_SIZE]) {
  pthread_rwlock_rdlock(&calls);
  int status = call(context);
  pthread_rwlock_unlock(&calls);
  if (status == 0) return 0;

  pthread_rwlock_wrlock(&calls);
  vips_error_clear();
  status = call(context);
  if (status != 0) {
    g_strlcpy(message, vips_error_buffer(), OCOP_IMAGE_MESSAGE_SIZE);
    g_strchomp(message);
  }
  vips_error_clear();
  pthread_rwlock_unlock(&calls);
  return status;
}

// MARK: Machine code

// vips has orc make machine code when a scaling or a convolution is set up, and free it with the last reference to the
// result. Up to its release 0.4.33, which Debian 12 has, orc does both without a lock of its own: two threads at it at once
// lose a photo's code or end the program with a segmentation fault. Here one thread at a time does either; the pixels are
// worked out without this.
static pthread_mutex_t machine_code = PTHREAD_MUTEX_INITIALIZER;

static void release(VipsImage *image) {
  pthread_mutex_lock(&machine_code);
  g_object_unref(image);
  pthread_mutex_unlock(&machine_code);
}

// The cubic kernel takes two thirds of the default's time (Lanczos) for a difference that only magnification shows.
static int resize(VipsImage *image, VipsImage **to, double across, double down) {
  pthread_mutex_lock(&machine_code);
  int status = vips_resize(image, to, across, "vscale", down, "kernel", VIPS_KERNEL_CUBIC, NULL);
  pthread_mutex_unlock(&machine_code);
  return status;
}

// Looks for what draws the eye; convolves, and lets go of all that but the corner within.
static int attention(VipsImage *preview, int width, int height, int *left, int *top) {
  VipsImage *cut = NULL;
  pthread_mutex_lock(&machine_code);
  int status = vips_smartcrop(preview, &cut, width, height, "interesting", VIPS_INTERESTING_ATTENTION, NULL);
  if (status == 0) {
    // A cut remembers where its picture began.
    *left = -vips_image_get_xoffset(cut);
    *top = -vips_image_get_yoffset(cut);
    g_object_unref(cut);
  }
  pthread_mutex_unlock(&machine_code);
  return status;
}

// MARK: Reading

// `shrink` is 1, 2, 4 or 8 for JPEG and any factor for WebP; the others ignore it.
static VipsImage *load(const ocop_image_source *source, int shrink) {
  VipsSource *input = vips_source_new_from_memory(source->bytes, source->count);
  if (input == NULL) return NULL;
  VipsImage *image = NULL;
  int status = -1;
  switch (source->format) {
    case OCOP_IMAGE_JPEG:
      status = vips_jpegload_source(
          input, &image, "shrink", shrink, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
      break;
    case OCOP_IMAGE_PNG:
      status = vips_pngload_source(
          input, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
      break;
    case OCOP_IMAGE_WEBP:
      status = vips_webpload_source(
          input, &image, "scale", 1.0 / shrink, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
      break;
    case OCOP_IMAGE_HEIF:
      status = vips_heifload_source(
          input, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
      break;
    case OCOP_IMAGE_TIFF:
      status = vips_tiffload_source(
          input, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
      break;
  }
  g_object_unref(input);
  return status == 0 ? image : NULL;
}

static bool has_position(VipsImage *image) {
  if (vips_image_get_typeof(image, "exif-ifd3-GPSLatitude") || vips_image_get_typeof(image, "exif-ifd3-GPSLongitude"))
    return true;
  const void *xmp;
  size_t count;
  return vips_image_get_typeof(image, VIPS_META_XMP_NAME) &&
         vips_image_get_blob(image, VIPS_META_XMP_NAME, &xmp, &count) == 0 &&
         memmem(xmp, count, "GPSL", 4) != NULL;
}

typedef struct {
  const ocop_image_source *source;
  ocop_image_header *header;
} header_context;

static int read_header(void *opaque) {
  header_context *context = opaque;
  VipsImage *image = load(context->source, 1);
  if (image == NULL) return -1;
  VipsInterpretation space = vips_image_get_interpretation(image);
  *context->header = (ocop_image_header){
      .width = vips_image_get_width(image),
      .height = vips_image_get_height(image),
      .orientation = vips_image_get_orientation(image),
      .has_alpha = vips_image_hasalpha(image),
      .is_cmyk = space == VIPS_INTERPRETATION_CMYK,
      .is_grey = space == VIPS_INTERPRETATION_B_W || space == VIPS_INTERPRETATION_GREY16,
      .has_profile = vips_image_get_typeof(image, VIPS_META_ICC_NAME) != 0,
      .has_exif = vips_image_get_typeof(image, VIPS_META_EXIF_NAME) != 0,
      .has_gps = has_position(image),
  };
  release(image);
  return 0;
}

int ocop_image_read_header(
    const ocop_image_source *source, ocop_image_header *header, char message[OCOP_IMAGE_MESSAGE_SIZE]) {
  return ocop_run(read_header, &(header_context){source, header}, message);
}

// MARK: Sizes

// The factor by which the decoder may shrink and still leave enough pixels.
static int shrink_on_load(const ocop_image_source *source, VipsImage *image, int width, int height) {
  if (source->format != OCOP_IMAGE_JPEG && source->format != OCOP_IMAGE_WEBP) return 1;
  bool lies_down = vips_image_get_orientation_swap(image);
  int stored_width = lies_down ? vips_image_get_height(image) : vips_image_get_width(image);
  int stored_height = lies_down ? vips_image_get_width(image) : vips_image_get_height(image);
  int shrink = 1;
  while (shrink < 8 && stored_width / (shrink * 2) >= width && stored_height / (shrink * 2) >= height) shrink *= 2;
  return shrink;
}

// Takes over the reference to `image` and passes on the one to its successor; a null result is a failure.
static VipsImage *next(VipsImage *image, int status, VipsImage *const *successor) {
  release(image);
  return status == 0 ? *successor : NULL;
}

static VipsRect whole(VipsImage *image) {
  return (VipsRect){0, 0, vips_image_get_width(image), vips_image_get_height(image)};
}

// Cuts a part out and scales it to exactly this size.
static VipsImage *scale(VipsImage *image, VipsRect part, int width, int height) {
  bool has_alpha = vips_image_hasalpha(image);
  VipsBandFormat format = vips_image_get_format(image);
  VipsRect all = whole(image);
  VipsImage *to = NULL;
  if (!vips_rect_equalsrect(&part, &all))
    image = next(image, vips_extract_area(image, &to, part.left, part.top, part.width, part.height, NULL), &to);
  double across = (double)width / part.width;
  double down = (double)height / part.height;
  if (image == NULL || (across == 1.0 && down == 1.0)) return image;
  // Colours under transparent pixels must not bleed out.
  if (has_alpha) {
    image = next(image, vips_premultiply(image, &to, NULL), &to);
    if (image == NULL) return NULL;
  }
  image = next(image, resize(image, &to, across, down), &to);
  if (image == NULL || !has_alpha) return image;
  image = next(image, vips_unpremultiply(image, &to, NULL), &to);
  return image == NULL ? NULL : next(image, vips_cast(image, &to, format, NULL), &to);
}

// To sRGB with 8 bits a channel. Without a profile, CMYK is read by vips' own and all else is taken as sRGB; a broken
// profile is passed over, as browsers do.
static VipsImage *to_srgb(VipsImage *image) {
  bool is_cmyk = vips_image_get_interpretation(image) == VIPS_INTERPRETATION_CMYK;
  VipsImage *to = NULL;
  if (is_cmyk || vips_image_get_typeof(image, VIPS_META_ICC_NAME)) {
    const char *fallback = is_cmyk ? "cmyk" : "srgb";
    if (vips_icc_transform(
            image, &to, "srgb", "embedded", TRUE, "input_profile", fallback, "intent", VIPS_INTENT_RELATIVE, NULL) == 0) {
      image = next(image, 0, &to);
    } else if (is_cmyk) {
      return next(image, -1, NULL);
    } else {
      vips_error_clear();
    }
  }
  if (vips_image_get_interpretation(image) == VIPS_INTERPRETATION_sRGB &&
      vips_image_get_format(image) == VIPS_FORMAT_UCHAR)
    return image;
  image = next(image, vips_colourspace(image, &to, VIPS_INTERPRETATION_sRGB, NULL), &to);
  return image == NULL ? NULL : next(image, vips_cast_uchar(image, &to, NULL), &to);
}

// Computes the pixels now: every error of the file comes out here, and later steps may read in any order.
static VipsImage *to_memory(VipsImage *image) {
  VipsImage *to = vips_image_copy_memory(image);
  return next(image, to != NULL ? 0 : -1, &to);
}

// Takes everything off that is not the picture: camera, position, thumbnails, profile. The encoders' own `strip` is not
// enough, WebP's does nothing in vips 8.14. The image must be nobody else's.
static VipsImage *without_metadata(VipsImage *image) {
  gchar **names = vips_image_get_fields(image);
  for (gchar **name = names; name != NULL && *name != NULL; name++) vips_image_remove(image, *name);
  g_strfreev(names);
  return image;
}

// Width and height are those of the upright picture.
static int open_scaled(VipsImage *image, int width, int height, ocop_image **result) {
  bool lies_down = vips_image_get_orientation_swap(image);
  VipsImage *to = NULL;
  image = scale(image, whole(image), lies_down ? height : width, lies_down ? width : height);
  if (image != NULL) image = to_srgb(image);
  if (image != NULL && vips_image_get_orientation(image) > 1) {
    // A photo on its side is read from top to bottom first.
    image = to_memory(image);
    if (image != NULL) image = next(image, vips_autorot(image, &to, NULL), &to);
  }
  if (image != NULL) image = to_memory(image);
  if (image != NULL) image = without_metadata(image);
  *result = (ocop_image *)image;
  return image != NULL ? 0 : -1;
}

typedef struct {
  const ocop_image_source *source;
  VipsImage *image, *preview;
  int width, height;
  ocop_image **result;
} size_context;

static int open_image(void *opaque) {
  size_context *context = opaque;
  VipsImage *image = load(context->source, 1);
  if (image == NULL) return -1;
  int shrink = shrink_on_load(context->source, image, context->width, context->height);
  if (shrink > 1) {
    release(image);
    image = load(context->source, shrink);
    if (image == NULL) return -1;
  }
  return open_scaled(image, context->width, context->height, context->result);
}

int ocop_image_open(
    const ocop_image_source *source, int width, int height, ocop_image **image, char message[OCOP_IMAGE_MESSAGE_SIZE]) {
  return ocop_run(open_image, &(size_context){.source = source, .width = width, .height = height, .result = image}, message);
}

static int resize_image(void *opaque) {
  size_context *context = opaque;
  VipsImage *image = context->image;
  g_object_ref(image);
  image = scale(image, whole(image), context->width, context->height);
  if (image != NULL) image = to_memory(image);
  *context->result = (ocop_image *)image;
  return image != NULL ? 0 : -1;
}

int ocop_image_resize(
    const ocop_image *image, int width, int height, ocop_image **resized, char message[OCOP_IMAGE_MESSAGE_SIZE]) {
  return ocop_run(
      resize_image, &(size_context){.image = ocop_pixels(image), .width = width, .height = height, .result = resized},
      message);
}

// The largest part of this shape, around what draws the eye in the preview.
static int part_that_draws(VipsImage *image, VipsImage *preview, int width, int height, VipsRect *part) {
  VipsRect all = whole(image), small = whole(preview);
  double factor = VIPS_MAX((double)width / all.width, (double)height / all.height);
  *part = (VipsRect){
      .width = VIPS_CLIP(1, (int)(width / factor + 0.5), all.width),
      .height = VIPS_CLIP(1, (int)(height / factor + 0.5), all.height),
  };
  int across = VIPS_CLIP(1, (int)((double)part->width * small.width / all.width + 0.5), small.width);
  int down = VIPS_CLIP(1, (int)((double)part->height * small.height / all.height + 0.5), small.height);
  if (across == small.width && down == small.height) {
    part->left = (all.width - part->width) / 2;
    part->top = (all.height - part->height) / 2;
    return 0;
  }
  int left, top;
  if (attention(preview, across, down, &left, &top)) return -1;
  // What lies at the preview's edge lies at the picture's.
  if (across < small.width) part->left = (gint64)left * (all.width - part->width) / (small.width - across);
  if (down < small.height) part->top = (gint64)top * (all.height - part->height) / (small.height - down);
  return 0;
}

static int cut_image(void *opaque) {
  size_context *context = opaque;
  VipsImage *image = context->image;
  VipsRect part;
  *context->result = NULL;
  if (part_that_draws(image, context->preview, context->width, context->height, &part)) return -1;
  g_object_ref(image);
  image = scale(image, part, context->width, context->height);
  if (image != NULL) image = to_memory(image);
  *context->result = (ocop_image *)image;
  return image != NULL ? 0 : -1;
}

int ocop_image_cut(
    const ocop_image *image, const ocop_image *preview, int width, int height, ocop_image **cut,
    char message[OCOP_IMAGE_MESSAGE_SIZE]) {
  size_context context = {
      .image = ocop_pixels(image), .preview = ocop_pixels(preview), .width = width, .height = height, .result = cut};
  return ocop_run(cut_image, &context, message);
}

static int grey_image(void *opaque) {
  size_context *context = opaque;
  VipsImage *grey = NULL;
  VipsImage *image = next(context->image, vips_colourspace(context->image, &grey, VIPS_INTERPRETATION_B_W, NULL), &grey);
  if (image != NULL) image = to_memory(image);
  *context->result = (ocop_image *)image;
  return image != NULL ? 0 : -1;
}

int ocop_image_grey(const ocop_image *image, ocop_image **grey, char message[OCOP_IMAGE_MESSAGE_SIZE]) {
  // The step lets go of what it is given, which here belongs to the caller.
  g_object_ref(ocop_pixels(image));
  size_context context = {.image = ocop_pixels(image), .result = grey};
  return ocop_run(grey_image, &context, message);
}

int ocop_image_width(const ocop_image *image) { return vips_image_get_width(ocop_pixels(image)); }
int ocop_image_height(const ocop_image *image) { return vips_image_get_height(ocop_pixels(image)); }

void ocop_image_pixel(const ocop_image *image, int column, int row, unsigned char rgba[4]) {
  const unsigned char *pixel = VIPS_IMAGE_ADDR(ocop_pixels(image), column, row);
  rgba[3] = 255;
  for (int band = 0; band < vips_image_get_bands(ocop_pixels(image)) && band < 4; band++) rgba[band] = pixel[band];
}

void ocop_image_free(ocop_image *image) {
  if (image != NULL) release(ocop_pixels(image));
}

void ocop_image_free_bytes(void *bytes) { g_free(bytes); }
