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
#embed "../../Sources/OCOPLaw/Data/criterion_roles.csv" if_empty(0)
};
static const unsigned char file_4[] = {
#embed "../../Sources/OCOPLaw/Data/event_steps.csv" if_empty(0)
};
static const unsigned char file_5[] = {
#embed "../../Sources/OCOPLaw/Data/fair_kinds.csv" if_empty(0)
};
static const unsigned char file_6[] = {
#embed "../../Sources/OCOPLaw/Data/gs1_prefixes.csv" if_empty(0)
};
static const unsigned char file_7[] = {
#embed "../../Sources/OCOPLaw/Data/laws.csv" if_empty(0)
};
static const unsigned char file_8[] = {
#embed "../../Sources/OCOPLaw/Data/levels.csv" if_empty(0)
};
static const unsigned char file_9[] = {
#embed "../../Sources/OCOPLaw/Data/ocop_criteria_2026.csv" if_empty(0)
};
static const unsigned char file_10[] = {
#embed "../../Sources/OCOPLaw/Data/ocop_criteria_2026_exceptions.csv" if_empty(0)
};
static const unsigned char file_11[] = {
#embed "../../Sources/OCOPLaw/Data/ocop_product_sets_2026.csv" if_empty(0)
};
static const unsigned char file_12[] = {
#embed "../../Sources/OCOPLaw/Data/phone_prefixes.csv" if_empty(0)
};
static const unsigned char file_13[] = {
#embed "../../Sources/OCOPLaw/Data/place_kinds.csv" if_empty(0)
};
static const unsigned char file_14[] = {
#embed "../../Sources/OCOPLaw/Data/producer_kinds.csv" if_empty(0)
};
static const unsigned char file_15[] = {
#embed "../../Sources/OCOPLaw/Data/province_aliases.csv" if_empty(0)
};
static const unsigned char file_16[] = {
#embed "../../Sources/OCOPLaw/Data/province_kind_changes.csv" if_empty(0)
};
static const unsigned char file_17[] = {
#embed "../../Sources/OCOPLaw/Data/provinces_34.csv" if_empty(0)
};
static const unsigned char file_18[] = {
#embed "../../Sources/OCOPLaw/Data/provinces_63_to_34.csv" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "../../Sources/OCOPLaw/Data/regimes.csv" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "../../Sources/OCOPLaw/Data/reorganisation.csv" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "../../Sources/OCOPLaw/Data/revocation_reasons.csv" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "../../Sources/OCOPLaw/Data/sector_aliases.csv" if_empty(0)
};
static const unsigned char file_23[] = {
#embed "../../Sources/OCOPLaw/Data/set_aliases.csv" if_empty(0)
};
static const unsigned char file_24[] = {
#embed "../../Sources/OCOPLaw/Data/sources.csv" if_empty(0)
};
static const unsigned char file_25[] = {
#embed "../../Sources/OCOPLaw/Data/traceability_items.csv" if_empty(0)
};
static const unsigned char file_26[] = {
#embed "../../Sources/OCOPLaw/Data/traceability_levels.csv" if_empty(0)
};
static const unsigned char file_27[] = {
#embed "../../Sources/OCOPLaw/Data/unit_kinds.csv" if_empty(0)
};
static const unsigned char file_28[] = {
#embed "../../Sources/OCOPLaw/Data/usual_words.csv" if_empty(0)
};
static const unsigned char file_29[] = {
#embed "../../Sources/OCOPPrint/Data/label_sheets.json" if_empty(0)
};
static const unsigned char file_30[] = {
#embed "../../Sources/OCOPPrint/Data/typst_runner.py" if_empty(0)
};
static const unsigned char file_31[] = {
#embed "../../themes/default/art/share.svg" if_empty(0)
};
static const unsigned char file_32[] = {
#embed "../../themes/default/assets/catalog.css" if_empty(0)
};
static const unsigned char file_33[] = {
#embed "../../themes/default/assets/folder.js" if_empty(0)
};
static const unsigned char file_34[] = {
#embed "../../themes/default/assets/fonts/OFL.txt" if_empty(0)
};
static const unsigned char file_35[] = {
#embed "../../themes/default/assets/fonts/noto-sans-italic.woff2" if_empty(0)
};
static const unsigned char file_36[] = {
#embed "../../themes/default/assets/fonts/noto-sans-regular.woff2" if_empty(0)
};
static const unsigned char file_37[] = {
#embed "../../themes/default/assets/fonts/noto-sans-semibold.woff2" if_empty(0)
};
static const unsigned char file_38[] = {
#embed "../../themes/default/assets/fonts/stars.woff2" if_empty(0)
};
static const unsigned char file_39[] = {
#embed "../../themes/default/assets/fonts/vollkorn-italic.woff2" if_empty(0)
};
static const unsigned char file_40[] = {
#embed "../../themes/default/assets/fonts/vollkorn-semibold.woff2" if_empty(0)
};
static const unsigned char file_41[] = {
#embed "../../themes/default/assets/icon-192.png" if_empty(0)
};
static const unsigned char file_42[] = {
#embed "../../themes/default/assets/icon-512.png" if_empty(0)
};
static const unsigned char file_43[] = {
#embed "../../themes/default/assets/icon.svg" if_empty(0)
};
static const unsigned char file_44[] = {
#embed "../../themes/default/assets/leaf.svg" if_empty(0)
};
static const unsigned char file_45[] = {
#embed "../../themes/default/assets/search-engine.js" if_empty(0)
};
static const unsigned char file_46[] = {
#embed "../../themes/default/assets/search-index.js" if_empty(0)
};
static const unsigned char file_47[] = {
#embed "../../themes/default/assets/search-text.js" if_empty(0)
};
static const unsigned char file_48[] = {
#embed "../../themes/default/assets/search.js" if_empty(0)
};
static const unsigned char file_49[] = {
#embed "../../themes/default/assets/share.png" if_empty(0)
};
static const unsigned char file_50[] = {
#embed "../../themes/default/assets/style.css" if_empty(0)
};
static const unsigned char file_51[] = {
#embed "../../themes/default/i18n/en.json" if_empty(0)
};
static const unsigned char file_52[] = {
#embed "../../themes/default/i18n/vi.json" if_empty(0)
};
static const unsigned char file_53[] = {
#embed "../../themes/default/print/addenda.typ" if_empty(0)
};
static const unsigned char file_54[] = {
#embed "../../themes/default/print/calibration.typ" if_empty(0)
};
static const unsigned char file_55[] = {
#embed "../../themes/default/print/catalog.typ" if_empty(0)
};
static const unsigned char file_56[] = {
#embed "../../themes/default/print/common.typ" if_empty(0)
};
static const unsigned char file_57[] = {
#embed "../../themes/default/print/fonts/OFL.txt" if_empty(0)
};
static const unsigned char file_58[] = {
#embed "../../themes/default/print/fonts/noto-sans-italic.ttf" if_empty(0)
};
static const unsigned char file_59[] = {
#embed "../../themes/default/print/fonts/noto-sans-regular.ttf" if_empty(0)
};
static const unsigned char file_60[] = {
#embed "../../themes/default/print/fonts/noto-sans-semibold.ttf" if_empty(0)
};
static const unsigned char file_61[] = {
#embed "../../themes/default/print/fonts/vollkorn-italic.ttf" if_empty(0)
};
static const unsigned char file_62[] = {
#embed "../../themes/default/print/fonts/vollkorn-semibold.ttf" if_empty(0)
};
static const unsigned char file_63[] = {
#embed "../../themes/default/print/labels.typ" if_empty(0)
};
static const unsigned char file_64[] = {
#embed "../../themes/default/print/layout.json" if_empty(0)
};
static const unsigned char file_65[] = {
#embed "../../themes/default/print/leaflet.typ" if_empty(0)
};
static const unsigned char file_66[] = {
#embed "../../themes/default/print/words.json" if_empty(0)
};
static const unsigned char file_67[] = {
#embed "../../themes/default/templates/404.mustache" if_empty(0)
};
static const unsigned char file_68[] = {
#embed "../../themes/default/templates/catalog.mustache" if_empty(0)
};
static const unsigned char file_69[] = {
#embed "../../themes/default/templates/certification.mustache" if_empty(0)
};
static const unsigned char file_70[] = {
#embed "../../themes/default/templates/facet.mustache" if_empty(0)
};
static const unsigned char file_71[] = {
#embed "../../themes/default/templates/fair.mustache" if_empty(0)
};
static const unsigned char file_72[] = {
#embed "../../themes/default/templates/home.mustache" if_empty(0)
};
static const unsigned char file_73[] = {
#embed "../../themes/default/templates/layout.mustache" if_empty(0)
};
static const unsigned char file_74[] = {
#embed "../../themes/default/templates/list.mustache" if_empty(0)
};
static const unsigned char file_75[] = {
#embed "../../themes/default/templates/page.mustache" if_empty(0)
};
static const unsigned char file_76[] = {
#embed "../../themes/default/templates/partials/badge.mustache" if_empty(0)
};
static const unsigned char file_77[] = {
#embed "../../themes/default/templates/partials/body.mustache" if_empty(0)
};
static const unsigned char file_78[] = {
#embed "../../themes/default/templates/partials/booths.mustache" if_empty(0)
};
static const unsigned char file_79[] = {
#embed "../../themes/default/templates/partials/breadcrumbs.mustache" if_empty(0)
};
static const unsigned char file_80[] = {
#embed "../../themes/default/templates/partials/caption.mustache" if_empty(0)
};
static const unsigned char file_81[] = {
#embed "../../themes/default/templates/partials/certificate-item.mustache" if_empty(0)
};
static const unsigned char file_82[] = {
#embed "../../themes/default/templates/partials/chart.mustache" if_empty(0)
};
static const unsigned char file_83[] = {
#embed "../../themes/default/templates/partials/contact.mustache" if_empty(0)
};
static const unsigned char file_84[] = {
#embed "../../themes/default/templates/partials/cover.mustache" if_empty(0)
};
static const unsigned char file_85[] = {
#embed "../../themes/default/templates/partials/extra-head.mustache" if_empty(0)
};
static const unsigned char file_86[] = {
#embed "../../themes/default/templates/partials/facet.mustache" if_empty(0)
};
static const unsigned char file_87[] = {
#embed "../../themes/default/templates/partials/facts.mustache" if_empty(0)
};
static const unsigned char file_88[] = {
#embed "../../themes/default/templates/partials/fair-card.mustache" if_empty(0)
};
static const unsigned char file_89[] = {
#embed "../../themes/default/templates/partials/footer.mustache" if_empty(0)
};
static const unsigned char file_90[] = {
#embed "../../themes/default/templates/partials/gallery.mustache" if_empty(0)
};
static const unsigned char file_91[] = {
#embed "../../themes/default/templates/partials/header.mustache" if_empty(0)
};
static const unsigned char file_92[] = {
#embed "../../themes/default/templates/partials/languages.mustache" if_empty(0)
};
static const unsigned char file_93[] = {
#embed "../../themes/default/templates/partials/meta.mustache" if_empty(0)
};
static const unsigned char file_94[] = {
#embed "../../themes/default/templates/partials/pager.mustache" if_empty(0)
};
static const unsigned char file_95[] = {
#embed "../../themes/default/templates/partials/photo-row.mustache" if_empty(0)
};
static const unsigned char file_96[] = {
#embed "../../themes/default/templates/partials/photo.mustache" if_empty(0)
};
static const unsigned char file_97[] = {
#embed "../../themes/default/templates/partials/place-card.mustache" if_empty(0)
};
static const unsigned char file_98[] = {
#embed "../../themes/default/templates/partials/producer-card.mustache" if_empty(0)
};
static const unsigned char file_99[] = {
#embed "../../themes/default/templates/partials/product-card.mustache" if_empty(0)
};
static const unsigned char file_100[] = {
#embed "../../themes/default/templates/partials/recognition-words.mustache" if_empty(0)
};
static const unsigned char file_101[] = {
#embed "../../themes/default/templates/partials/recognition.mustache" if_empty(0)
};
static const unsigned char file_102[] = {
#embed "../../themes/default/templates/partials/revocation-words.mustache" if_empty(0)
};
static const unsigned char file_103[] = {
#embed "../../themes/default/templates/partials/search.mustache" if_empty(0)
};
static const unsigned char file_104[] = {
#embed "../../themes/default/templates/partials/stars.mustache" if_empty(0)
};
static const unsigned char file_105[] = {
#embed "../../themes/default/templates/partials/story-card.mustache" if_empty(0)
};
static const unsigned char file_106[] = {
#embed "../../themes/default/templates/partials/text.mustache" if_empty(0)
};
static const unsigned char file_107[] = {
#embed "../../themes/default/templates/partials/trace.css.mustache" if_empty(0)
};
static const unsigned char file_108[] = {
#embed "../../themes/default/templates/partials/trace.js.mustache" if_empty(0)
};
static const unsigned char file_109[] = {
#embed "../../themes/default/templates/place.mustache" if_empty(0)
};
static const unsigned char file_110[] = {
#embed "../../themes/default/templates/producer.mustache" if_empty(0)
};
static const unsigned char file_111[] = {
#embed "../../themes/default/templates/product.mustache" if_empty(0)
};
static const unsigned char file_112[] = {
#embed "../../themes/default/templates/redirect.mustache" if_empty(0)
};
static const unsigned char file_113[] = {
#embed "../../themes/default/templates/search.mustache" if_empty(0)
};
static const unsigned char file_114[] = {
#embed "../../themes/default/templates/statistics.mustache" if_empty(0)
};
static const unsigned char file_115[] = {
#embed "../../themes/default/templates/story.mustache" if_empty(0)
};
static const unsigned char file_116[] = {
#embed "../../themes/default/templates/trace-section.mustache" if_empty(0)
};
static const unsigned char file_117[] = {
#embed "../../themes/default/templates/trace.mustache" if_empty(0)
};
static const unsigned char file_118[] = {
#embed "../../themes/default/theme.json" if_empty(0)
};

static const ocop_embedded_file files[] = {
    {"law/authorities.csv", file_0, sizeof file_0},
    {"law/certificate_schemes.csv", file_1, sizeof file_1},
    {"law/communes_3321.csv", file_2, sizeof file_2},
    {"law/criterion_roles.csv", file_3, sizeof file_3},
    {"law/event_steps.csv", file_4, sizeof file_4},
    {"law/fair_kinds.csv", file_5, sizeof file_5},
    {"law/gs1_prefixes.csv", file_6, sizeof file_6},
    {"law/laws.csv", file_7, sizeof file_7},
    {"law/levels.csv", file_8, sizeof file_8},
    {"law/ocop_criteria_2026.csv", file_9, sizeof file_9},
    {"law/ocop_criteria_2026_exceptions.csv", file_10, sizeof file_10},
    {"law/ocop_product_sets_2026.csv", file_11, sizeof file_11},
    {"law/phone_prefixes.csv", file_12, sizeof file_12},
    {"law/place_kinds.csv", file_13, sizeof file_13},
    {"law/producer_kinds.csv", file_14, sizeof file_14},
    {"law/province_aliases.csv", file_15, sizeof file_15},
    {"law/province_kind_changes.csv", file_16, sizeof file_16},
    {"law/provinces_34.csv", file_17, sizeof file_17},
    {"law/provinces_63_to_34.csv", file_18, sizeof file_18},
    {"law/regimes.csv", file_19, sizeof file_19},
    {"law/reorganisation.csv", file_20, sizeof file_20},
    {"law/revocation_reasons.csv", file_21, sizeof file_21},
    {"law/sector_aliases.csv", file_22, sizeof file_22},
    {"law/set_aliases.csv", file_23, sizeof file_23},
    {"law/sources.csv", file_24, sizeof file_24},
    {"law/traceability_items.csv", file_25, sizeof file_25},
    {"law/traceability_levels.csv", file_26, sizeof file_26},
    {"law/unit_kinds.csv", file_27, sizeof file_27},
    {"law/usual_words.csv", file_28, sizeof file_28},
    {"print/label_sheets.json", file_29, sizeof file_29},
    {"print/typst_runner.py", file_30, sizeof file_30},
    {"themes/default/art/share.svg", file_31, sizeof file_31},
    {"themes/default/assets/catalog.css", file_32, sizeof file_32},
    {"themes/default/assets/folder.js", file_33, sizeof file_33},
    {"themes/default/assets/fonts/OFL.txt", file_34, sizeof file_34},
    {"themes/default/assets/fonts/noto-sans-italic.woff2", file_35, sizeof file_35},
    {"themes/default/assets/fonts/noto-sans-regular.woff2", file_36, sizeof file_36},
    {"themes/default/assets/fonts/noto-sans-semibold.woff2", file_37, sizeof file_37},
    {"themes/default/assets/fonts/stars.woff2", file_38, sizeof file_38},
    {"themes/default/assets/fonts/vollkorn-italic.woff2", file_39, sizeof file_39},
    {"themes/default/assets/fonts/vollkorn-semibold.woff2", file_40, sizeof file_40},
    {"themes/default/assets/icon-192.png", file_41, sizeof file_41},
    {"themes/default/assets/icon-512.png", file_42, sizeof file_42},
    {"themes/default/assets/icon.svg", file_43, sizeof file_43},
    {"themes/default/assets/leaf.svg", file_44, sizeof file_44},
    {"themes/default/assets/search-engine.js", file_45, sizeof file_45},
    {"themes/default/assets/search-index.js", file_46, sizeof file_46},
    {"themes/default/assets/search-text.js", file_47, sizeof file_47},
    {"themes/default/assets/search.js", file_48, sizeof file_48},
    {"themes/default/assets/share.png", file_49, sizeof file_49},
    {"themes/default/assets/style.css", file_50, sizeof file_50},
    {"themes/default/i18n/en.json", file_51, sizeof file_51},
    {"themes/default/i18n/vi.json", file_52, sizeof file_52},
    {"themes/default/print/addenda.typ", file_53, sizeof file_53},
    {"themes/default/print/calibration.typ", file_54, sizeof file_54},
    {"themes/default/print/catalog.typ", file_55, sizeof file_55},
    {"themes/default/print/common.typ", file_56, sizeof file_56},
    {"themes/default/print/fonts/OFL.txt", file_57, sizeof file_57},
    {"themes/default/print/fonts/noto-sans-italic.ttf", file_58, sizeof file_58},
    {"themes/default/print/fonts/noto-sans-regular.ttf", file_59, sizeof file_59},
    {"themes/default/print/fonts/noto-sans-semibold.ttf", file_60, sizeof file_60},
    {"themes/default/print/fonts/vollkorn-italic.ttf", file_61, sizeof file_61},
    {"themes/default/print/fonts/vollkorn-semibold.ttf", file_62, sizeof file_62},
    {"themes/default/print/labels.typ", file_63, sizeof file_63},
    {"themes/default/print/layout.json", file_64, sizeof file_64},
    {"themes/default/print/leaflet.typ", file_65, sizeof file_65},
    {"themes/default/print/words.json", file_66, sizeof file_66},
    {"themes/default/templates/404.mustache", file_67, sizeof file_67},
    {"themes/default/templates/catalog.mustache", file_68, sizeof file_68},
    {"themes/default/templates/certification.mustache", file_69, sizeof file_69},
    {"themes/default/templates/facet.mustache", file_70, sizeof file_70},
    {"themes/default/templates/fair.mustache", file_71, sizeof file_71},
    {"themes/default/templates/home.mustache", file_72, sizeof file_72},
    {"themes/default/templates/layout.mustache", file_73, sizeof file_73},
    {"themes/default/templates/list.mustache", file_74, sizeof file_74},
    {"themes/default/templates/page.mustache", file_75, sizeof file_75},
    {"themes/default/templates/partials/badge.mustache", file_76, sizeof file_76},
    {"themes/default/templates/partials/body.mustache", file_77, sizeof file_77},
    {"themes/default/templates/partials/booths.mustache", file_78, sizeof file_78},
    {"themes/default/templates/partials/breadcrumbs.mustache", file_79, sizeof file_79},
    {"themes/default/templates/partials/caption.mustache", file_80, sizeof file_80},
    {"themes/default/templates/partials/certificate-item.mustache", file_81, sizeof file_81},
    {"themes/default/templates/partials/chart.mustache", file_82, sizeof file_82},
    {"themes/default/templates/partials/contact.mustache", file_83, sizeof file_83},
    {"themes/default/templates/partials/cover.mustache", file_84, sizeof file_84},
    {"themes/default/templates/partials/extra-head.mustache", file_85, sizeof file_85},
    {"themes/default/templates/partials/facet.mustache", file_86, sizeof file_86},
    {"themes/default/templates/partials/facts.mustache", file_87, sizeof file_87},
    {"themes/default/templates/partials/fair-card.mustache", file_88, sizeof file_88},
    {"themes/default/templates/partials/footer.mustache", file_89, sizeof file_89},
    {"themes/default/templates/partials/gallery.mustache", file_90, sizeof file_90},
    {"themes/default/templates/partials/header.mustache", file_91, sizeof file_91},
    {"themes/default/templates/partials/languages.mustache", file_92, sizeof file_92},
    {"themes/default/templates/partials/meta.mustache", file_93, sizeof file_93},
    {"themes/default/templates/partials/pager.mustache", file_94, sizeof file_94},
    {"themes/default/templates/partials/photo-row.mustache", file_95, sizeof file_95},
    {"themes/default/templates/partials/photo.mustache", file_96, sizeof file_96},
    {"themes/default/templates/partials/place-card.mustache", file_97, sizeof file_97},
    {"themes/default/templates/partials/producer-card.mustache", file_98, sizeof file_98},
    {"themes/default/templates/partials/product-card.mustache", file_99, sizeof file_99},
    {"themes/default/templates/partials/recognition-words.mustache", file_100, sizeof file_100},
    {"themes/default/templates/partials/recognition.mustache", file_101, sizeof file_101},
    {"themes/default/templates/partials/revocation-words.mustache", file_102, sizeof file_102},
    {"themes/default/templates/partials/search.mustache", file_103, sizeof file_103},
    {"themes/default/templates/partials/stars.mustache", file_104, sizeof file_104},
    {"themes/default/templates/partials/story-card.mustache", file_105, sizeof file_105},
    {"themes/default/templates/partials/text.mustache", file_106, sizeof file_106},
    {"themes/default/templates/partials/trace.css.mustache", file_107, sizeof file_107},
    {"themes/default/templates/partials/trace.js.mustache", file_108, sizeof file_108},
    {"themes/default/templates/place.mustache", file_109, sizeof file_109},
    {"themes/default/templates/producer.mustache", file_110, sizeof file_110},
    {"themes/default/templates/product.mustache", file_111, sizeof file_111},
    {"themes/default/templates/redirect.mustache", file_112, sizeof file_112},
    {"themes/default/templates/search.mustache", file_113, sizeof file_113},
    {"themes/default/templates/statistics.mustache", file_114, sizeof file_114},
    {"themes/default/templates/story.mustache", file_115, sizeof file_115},
    {"themes/default/templates/trace-section.mustache", file_116, sizeof file_116},
    {"themes/default/templates/trace.mustache", file_117, sizeof file_117},
    {"themes/default/theme.json", file_118, sizeof file_118},
};

const ocop_embedded_file *ocop_embedded_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
