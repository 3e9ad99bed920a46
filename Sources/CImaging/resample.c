#include "resample.h"

#include <math.h>
#include <string.h>

// Rows made at a time: the lanes of a vector. The rows of a strip lie side by side, sample by sample, so that the step
// across is as plain as the step down.
enum { LANES = 8 };
typedef guint8 bytes8 __attribute__((vector_size(LANES)));
typedef gint16 shorts8 __attribute__((vector_size(2 * LANES)));
typedef gint32 ints8 __attribute__((vector_size(4 * LANES)));
typedef gint16 pairs8 __attribute__((vector_size(4 * LANES)));
typedef gint32 products8 __attribute__((vector_size(8 * LANES)));

// Weights have 14 bits behind the point, what lies between the two steps has 6: enough to round only once.
enum { WEIGHT_BITS = 14, MIDDLE_BITS = 6 };
enum { DOWN_SHIFT = WEIGHT_BITS - MIDDLE_BITS, ACROSS_SHIFT = WEIGHT_BITS + MIDDLE_BITS };

// What each place of the result takes from the source along one axis.
typedef struct {
  int taps;         // even; the last may lie beyond the source, where they weigh nothing
  int *first;       // for each place
  gint16 *weights;  // `taps` for each place
} axis;

static double cubic(double x) {
  x = fabs(x);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
}

static void axis_free(axis *axis) {
  g_free(axis->first);
  g_free(axis->weights);
}

static axis axis_new(int from, int to) {
  double step = (double)from / to, widening = MAX(step, 1.0);
  axis axis = {.taps = ((int)ceil(4 * widening) + 1) / 2 * 2};
  axis.first = g_new(int, to);
  axis.weights = g_new(gint16, (gsize)to * axis.taps);
  double *exact = g_new(double, axis.taps);
  for (int place = 0; place < to; place++) {
    double centre = (place + 0.5) * step - 0.5;
    int first = MAX(0, (int)floor(centre - 2 * widening) + 1);
    double sum = 0;
    for (int tap = 0; tap < axis.taps; tap++)
      sum += exact[tap] = first + tap < from ? cubic((first + tap - centre) / widening) : 0;
    // What rounding loses goes to the heaviest, so that an even colour stays what it is.
    gint16 *weights = axis.weights + (gsize)place * axis.taps;
    int left = 1 << WEIGHT_BITS, heaviest = 0;
    for (int tap = 0; tap < axis.taps; tap++) {
      weights[tap] = (gint16)lrint(exact[tap] / sum * (1 << WEIGHT_BITS));
      left -= weights[tap];
      if (weights[tap] > weights[heaviest]) heaviest = tap;
    }
    weights[heaviest] += left;
    axis.first[place] = first;
  }
  g_free(exact);
  return axis;
}

// The last rows read, each at its number modulo `capacity`.
typedef struct {
  VipsRegion *region;
  VipsRect part;
  guint8 *bytes;
  gsize row_size, stride;
  int capacity, read;
} window;

static int window_read(window *window, int end) {
  while (window->read < end) {
    VipsRect rows = {window->part.left, window->part.top + window->read, window->part.width, end - window->read};
    // What decoders give at a time.
    rows.height = MIN(rows.height, 16);
    if (vips_region_prepare(window->region, &rows)) return -1;
    for (int row = 0; row < rows.height; row++, window->read++)
      memcpy(
          window->bytes + window->read % window->capacity * window->stride,
          VIPS_REGION_ADDR(window->region, rows.left, rows.top + row), window->row_size);
  }
  return 0;
}

// a * weights[0] + b * weights[1] in each lane: one instruction on most machines, in this order of lanes.
static inline ints8 weighted(shorts8 a, shorts8 b, const gint16 weights[2]) {
  pairs8 values = __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
  shorts8 one = (shorts8){} + weights[0], two = (shorts8){} + weights[1];
  pairs8 factors = __builtin_shufflevector(one, two, 0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
  products8 products =
      __builtin_convertvector(values, products8) * __builtin_convertvector(factors, products8);
  return __builtin_shufflevector(products, products, 0, 2, 4, 6, 8, 10, 12, 14) +
         __builtin_shufflevector(products, products, 1, 3, 5, 7, 9, 11, 13, 15);
}

static inline shorts8 samples(const guint8 *row) {
  bytes8 values;
  memcpy(&values, row, sizeof values);
  return __builtin_convertvector(values, shorts8);
}

static inline void store(gint16 *to, shorts8 values) { memcpy(to, &values, sizeof values); }

#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define ODD(a, b) __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15)

// Rows become columns: three rounds of interleaving each with the one four further on.
static inline void store_turned(gint16 *to, shorts8 from[LANES]) {
  shorts8 other[LANES];
  for (int round = 0; round < 3; round++) {
    for (int lane = 0; lane < LANES / 2; lane++) {
      other[2 * lane] = EVEN(from[lane], from[lane + LANES / 2]);
      other[2 * lane + 1] = ODD(from[lane], from[lane + LANES / 2]);
    }
    memcpy(from, other, sizeof other);
  }
  for (int column = 0; column < LANES; column++) store(to + column * LANES, from[column]);
}

// Fills `middle`, of LANES values a sample, with rows from `first` on. `rows` is room for the addresses of sources.
static void step_down(const window *window, const axis *axis, int first, int height, const guint8 **rows, gint16 *middle) {
  const gint16 *weights[LANES];
  for (int lane = 0; lane < LANES; lane++) {
    int place = MIN(first + lane, height - 1);
    weights[lane] = axis->weights + (gsize)place * axis->taps;
    for (int tap = 0; tap < axis->taps; tap++)
      rows[lane * axis->taps + tap] =
          window->bytes + (axis->first[place] + tap) % window->capacity * window->stride;
  }
  for (gsize sample = 0; sample < window->stride; sample += LANES) {
    shorts8 values[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      const guint8 **from = rows + lane * axis->taps;
      ints8 sum = (ints8){} + (1 << (DOWN_SHIFT - 1));
      for (int tap = 0; tap < axis->taps; tap += 2)
        sum += weighted(samples(from[tap] + sample), samples(from[tap + 1] + sample), weights[lane] + tap);
      values[lane] = __builtin_convertvector(sum >> DOWN_SHIFT, shorts8);
    }
    store_turned(middle + sample * LANES, values);
  }
}

static void step_across(const gint16 *middle, const axis *axis, int width, int bands, guint8 *const *rows) {
  const ints8 black = {}, white = black + 255;
  for (int place = 0; place < width; place++) {
    const gint16 *weights = axis->weights + (gsize)place * axis->taps;
    for (int band = 0; band < bands; band++) {
      const gint16 *from = middle + ((gsize)axis->first[place] * bands + band) * LANES;
      ints8 sum = black + (1 << (ACROSS_SHIFT - 1));
      for (int tap = 0; tap < axis->taps; tap += 2, from += 2 * bands * LANES) {
        shorts8 a, b;
        memcpy(&a, from, sizeof a);
        memcpy(&b, from + bands * LANES, sizeof b);
        sum += weighted(a, b, weights + tap);
      }
      sum = __builtin_elementwise_min(__builtin_elementwise_max(sum >> ACROSS_SHIFT, black), white);
      bytes8 values = __builtin_convertvector(sum, bytes8);
      for (int lane = 0; lane < LANES; lane++) rows[lane][place * bands + band] = values[lane];
    }
  }
}

VipsImage *ocop_resample(VipsImage *image, VipsRect part, int width, int height) {
  VipsImage *result = vips_image_new_memory();
  if (vips_image_pipelinev(result, VIPS_DEMAND_STYLE_ANY, image, NULL)) {
    g_object_unref(result);
    return NULL;
  }
  result->Xsize = width;
  result->Ysize = height;
  VipsRegion *region = vips_region_new(image);
  if (vips_image_write_prepare(result)) {
    g_object_unref(region);
    g_object_unref(result);
    return NULL;
  }

  axis across = axis_new(part.width, width), vertical = axis_new(part.height, height);
  int bands = vips_image_get_bands(image);
  window window = {.region = region, .part = part, .row_size = (gsize)part.width * bands};
  // Whole vectors, the last of which may reach beyond the row.
  window.stride = (window.row_size + LANES - 1) / LANES * LANES;
  window.capacity = (int)ceil((double)part.height / height * LANES) + vertical.taps + 1;
  window.bytes = g_malloc0(window.stride * window.capacity);
  // With room for what weighs nothing at the end of a row.
  gint16 *middle = g_malloc0((window.stride + across.taps * bands) * LANES * sizeof *middle);
  const guint8 **sources = g_new(const guint8 *, LANES * vertical.taps);
  guint8 *beyond = g_malloc((gsize)width * bands);

  int status = 0;
  for (int first = 0; first < height && status == 0; first += LANES) {
    status = window_read(
        &window, MIN(part.height, vertical.first[MIN(first + LANES, height) - 1] + vertical.taps));
    if (status != 0) break;
    step_down(&window, &vertical, first, height, sources, middle);
    guint8 *rows[LANES];
    for (int lane = 0; lane < LANES; lane++)
      rows[lane] = first + lane < height ? VIPS_IMAGE_ADDR(result, 0, first + lane) : beyond;
    step_across(middle, &across, width, bands, rows);
  }
  // Damage at a file's end is found even where no row of the result needs it.
  if (status == 0) status = window_read(&window, part.height);

  g_free(beyond);
  g_free(sources);
  g_free(middle);
  g_free(window.bytes);
  axis_free(&across);
  axis_free(&vertical);
  g_object_unref(region);
  if (status == 0) return result;
  g_object_unref(result);
  return NULL;
}
