#ifndef OCOP_RESAMPLE_H
#define OCOP_RESAMPLE_H

#include <vips/vips.h>

// Scales a part of a picture of 8 bits a channel and at most four channels, none of them opacity, by the cubic kernel
// (Catmull-Rom, widened when shrinking) in whole numbers: the same pixels on every machine. The rows are read once and
// from top to bottom, so that the picture may still lie in its file; the result lies in memory and keeps the metadata.
//
// A third of the time of vips' own, which works in the caller's place on a thread of its own and on one value at a time.
VipsImage *ocop_resample(VipsImage *image, VipsRect part, int width, int height);

#endif
