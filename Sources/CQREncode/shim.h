#ifndef OCOP_QRENCODE_SHIM_H
#define OCOP_QRENCODE_SHIM_H

#include <qrencode.h>

// Exported by the library for its own tests, yet not in its header: as QRcode_encodeInput, with the mask given (0 to 7,
// or -1 for the library's choice). Comparing the masks is most of the library's time; with QRMask's comparison a symbol
// of 29 modules costs 18 µs instead of 55 µs.
extern QRcode *QRcode_encodeMask(QRinput *input, int mask);

#endif
