// Written by tools/embed.py; change that, not this.
#include "embedded.h"

static const unsigned char file_0[] = {
#embed "../../Sources/OCOPLaw/Data/communes_3321.csv" if_empty(0)
};
static const unsigned char file_1[] = {
#embed "../../Sources/OCOPLaw/Data/ocop_criteria_2026.csv" if_empty(0)
};
static const unsigned char file_2[] = {
#embed "../../Sources/OCOPLaw/Data/ocop_product_sets_2026.csv" if_empty(0)
};
static const unsigned char file_3[] = {
#embed "../../Sources/OCOPLaw/Data/provinces_34.csv" if_empty(0)
};
static const unsigned char file_4[] = {
#embed "../../Sources/OCOPLaw/Data/provinces_63_to_34.csv" if_empty(0)
};

static const ocop_embedded_file files[] = {
    {"law/communes_3321.csv", file_0, sizeof file_0},
    {"law/ocop_criteria_2026.csv", file_1, sizeof file_1},
    {"law/ocop_product_sets_2026.csv", file_2, sizeof file_2},
    {"law/provinces_34.csv", file_3, sizeof file_3},
    {"law/provinces_63_to_34.csv", file_4, sizeof file_4},
};

const ocop_embedded_file *ocop_embedded_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
