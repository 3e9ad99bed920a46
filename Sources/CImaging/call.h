#ifndef OCOP_CALL_H
#define OCOP_CALL_H

#include "imaging.h"

#include <vips/vips.h>

// An ocop_image is a VipsImage whose pixels lie in memory; the name keeps GLib out of the public header.
static inline VipsImage *ocop_pixels(const ocop_image *image) { return (VipsImage *)image; }

typedef int (*ocop_call)(void *context);

// Runs one call of vips; its words about a failure go to `message`. vips keeps one buffer of messages for all threads. A
// call that fails is therefore repeated with no other one under way, so that it cannot be blamed for its neighbour's photo.
int ocop_run(ocop_call call, void *context, char message[OCOP_IMAGE_MESSAGE_SIZE]);

#endif
