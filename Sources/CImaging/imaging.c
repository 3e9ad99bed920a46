#include "imaging.h"
#include <vips/vips.h>
int ocop_imaging_start(void) { return VIPS_INIT("ocop"); }
