// Written by tools/embed.py; change that, not this.
#include "embedded.h"

static const unsigned char file_0[] = {
#embed "../../Sources/OCOPLaw/Data/authorities.csv" if_empty(0)
};
static const unsigned char file_1[] = {
#embed "../../Sources/OCOPLaw/Data/certificate_schemes.csv" if_empty(0)
};
static const unsigned char file_2[] = {
#embed "../../Sources/OCOPLaw/Data/communes_3321.csv" if_empty(0)
};
static const unsigned char file_3[] = {
#embed "../../Sources/OCOPLaw/Data/decisions.csv" if_empty(0)
};
static const unsigned char file_4[] = {
#embed "../../Sources/OCOPLaw/Data/event_steps.csv" if_empty(0)
};
static const unsigned char file_5[] = {
#embed "../../Sources/OCOPLaw/Data/fair_kinds.csv" if_empty(0)
};
static const unsigned char file_6[] = {
#embed "../../Sources/OCOPLaw/Data/levels.csv" if_empty(0)
};
static const unsigned char file_7[] = {
#embed "../../Sources/OCOPLaw/Data/ocop_criteria_2026.csv" if_empty(0)
};
static const unsigned char file_8[] = {
#embed "../../Sources/OCOPLaw/Data/ocop_product_sets_2026.csv" if_empty(0)
};
static const unsigned char file_9[] = {
#embed "../../Sources/OCOPLaw/Data/phone_prefixes.csv" if_empty(0)
};
static const unsigned char file_10[] = {
#embed "../../Sources/OCOPLaw/Data/place_kinds.csv" if_empty(0)
};
static const unsigned char file_11[] = {
#embed "../../Sources/OCOPLaw/Data/producer_kinds.csv" if_empty(0)
};
static const unsigned char file_12[] = {
#embed "../../Sources/OCOPLaw/Data/province_aliases.csv" if_empty(0)
};
static const unsigned char file_13[] = {
#embed "../../Sources/OCOPLaw/Data/province_code_traps.csv" if_empty(0)
};
static const unsigned char file_14[] = {
#embed "../../Sources/OCOPLaw/Data/province_kind_changes.csv" if_empty(0)
};
static const unsigned char file_15[] = {
#embed "../../Sources/OCOPLaw/Data/provinces_34.csv" if_empty(0)
};
static const unsigned char file_16[] = {
#embed "../../Sources/OCOPLaw/Data/provinces_63_to_34.csv" if_empty(0)
};
static const unsigned char file_17[] = {
#embed "../../Sources/OCOPLaw/Data/regimes.csv" if_empty(0)
};
static const unsigned char file_18[] = {
#embed "../../Sources/OCOPLaw/Data/revocation_reasons.csv" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "../../Sources/OCOPLaw/Data/sector_aliases.csv" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "../../Sources/OCOPLaw/Data/set_aliases.csv" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "../../Sources/OCOPLaw/Data/sources.csv" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "../../Sources/OCOPLaw/Data/traceability_items.csv" if_empty(0)
};

static const ocop_embedded_file files[] = {
    {"law/authorities.csv", file_0, sizeof file_0},
    {"law/certificate_schemes.csv", file_1, sizeof file_1},
    {"law/communes_3321.csv", file_2, sizeof file_2},
    {"law/decisions.csv", file_3, sizeof file_3},
    {"law/event_steps.csv", file_4, sizeof file_4},
    {"law/fair_kinds.csv", file_5, sizeof file_5},
    {"law/levels.csv", file_6, sizeof file_6},
    {"law/ocop_criteria_2026.csv", file_7, sizeof file_7},
    {"law/ocop_product_sets_2026.csv", file_8, sizeof file_8},
    {"law/phone_prefixes.csv", file_9, sizeof file_9},
    {"law/place_kinds.csv", file_10, sizeof file_10},
    {"law/producer_kinds.csv", file_11, sizeof file_11},
    {"law/province_aliases.csv", file_12, sizeof file_12},
    {"law/province_code_traps.csv", file_13, sizeof file_13},
    {"law/province_kind_changes.csv", file_14, sizeof file_14},
    {"law/provinces_34.csv", file_15, sizeof file_15},
    {"law/provinces_63_to_34.csv", file_16, sizeof file_16},
    {"law/regimes.csv", file_17, sizeof file_17},
    {"law/revocation_reasons.csv", file_18, sizeof file_18},
    {"law/sector_aliases.csv", file_19, sizeof file_19},
    {"law/set_aliases.csv", file_20, sizeof file_20},
    {"law/sources.csv", file_21, sizeof file_21},
    {"law/traceability_items.csv", file_22, sizeof file_22},
};

const ocop_embedded_file *ocop_embedded_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
