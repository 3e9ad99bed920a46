import OCOPLaw
import Testing

@Suite struct `Usual words` {
  @Test(arguments: [
    ("HTX", ["cooperative"]), ("hop tac xa", ["cooperative"]), ("Liên hiệp HTX", ["cooperative"]),
    ("HTX (hợp tác xã)", ["cooperative"]), ("THT", ["cooperative-group"]), ("Tổ hợp tác", ["cooperative-group"]),
    ("Công ty TNHH MTV", ["sme"]), ("CÔNG TY CỔ PHẦN", ["sme"]), ("C.ty CP", ["sme"]), ("CTCP", ["sme"]),
    ("DN tư nhân", ["sme"]), ("Hộ SX-KD", ["production-household"]), ("Hộ kinh doanh cá thể", ["production-household"]),
    ("Cơ sở SX", ["production-household"]), ("Hộ gia đình SXKD", ["family-household"]),
    ("Kinh tế trang trại", ["farm"]),
    ("Hội", ["tourism-only"]), ("Hiệp hội du lịch", ["tourism-only"]),
    // One phrase tells what the other leaves open.
    ("Hộ, cơ sở", ["production-household"]),
    ("Hộ", ["production-household", "family-household"]),
    ("hộ nông dân", ["production-household", "family-household"]),
    ("HTX/THT", ["cooperative", "cooperative-group"]), ("Tổ hợp tác xã", ["cooperative", "cooperative-group"]),
    ("Hội quán", []), ("Doanh nghiệp lớn", []), ("Tổng công ty", []), ("Cá nhân", []), ("Hồ", []), ("", []),
  ])
  func `in answers`(text: String, keys: [String]) {
    #expect(UsualWords.producerKinds.keys(inAnswer: text) == keys)
  }

  @Test(arguments: [
    ("lần đầu", ["first"]), ("Công nhận mới", ["first"]), ("danh gia lan dau", ["first"]),
    ("Nâng hạng sao", ["upgrade"]),
    ("Đánh giá, phân hạng lại", ["re-evaluation"]), ("Lại", ["re-evaluation"]), ("Gia Lai", []),
    ("Đánh giá lần 2", ["upgrade", "re-evaluation"]), ("đánh giá lại, nâng hạng", ["re-evaluation", "upgrade"]),
    ("gia hạn", []),
  ])
  func `in answers of what a result is`(text: String, keys: [String]) {
    #expect(UsualWords.resultKinds.keys(inAnswer: text) == keys)
  }

  @Test(arguments: [
    ("HTX Tài Hoan", ["cooperative"]), ("Công ty TNHH Trà Vinh Farm", ["sme"]), ("Cty TNHH Trang trại Xanh", ["sme"]),
    ("Hộ kinh doanh Sáu Ri", ["production-household"]), ("Sáu Ri (HKD)", ["production-household"]),
    ("Tổ hợp tác Long Hồ", ["cooperative-group"]), ("Trang trại Hoa Tiến", ["farm"]), ("DN Thanh Bình", ["sme"]),
    ("Hộ ông Ba", ["production-household", "family-household"]),
    ("CTCP Mắm Ba Hai", ["sme"]), ("H.T.X Ba Tri", ["cooperative"]), ("HTXNN Long Đức", ["cooperative"]),
    ("Tổ HT Rau sạch", ["cooperative-group"]), ("Hiệp hội Dừa", ["tourism-only"]),
    ("Hội Nông dân", ["tourism-only"]),
    // A town, and what is no association.
    ("Hội An Farm", []), ("Hội quán Cây Xoài", []), ("HTX Hội Nông dân", ["cooperative"]),
    // A name, no household and no facility.
    ("Trà Phìn Hồ", []), ("Cô Sơ bánh tráng", []), ("Cơ sở Hội An", ["production-household"]), ("Sáu Ri", []),
  ])
  func `in names`(name: String, keys: [String]) {
    #expect(UsualWords.producerKinds.keys(inName: name) == keys)
  }
}
