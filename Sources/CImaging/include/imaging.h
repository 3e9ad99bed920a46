#ifndef OCOP_IMAGING_H
#define OCOP_IMAGING_H
int ocop_imaging_start(void);
#endif
