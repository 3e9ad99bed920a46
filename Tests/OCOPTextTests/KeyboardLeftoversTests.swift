import OCOPText
import Testing

@Suite struct `Keyboard leftovers` {
  @Test(arguments: [
    ("banhs coms", "bánh cóm"), ("banhs coomx", "bánh cỗm"), ("banhs coosm", "bánh cốm"),
    ("dduwowngf phenf", "đường phèn"), ("dduowngf phenf", "đường phèn"), ("duongwdf", "đường"),
    ("Nuwowcs Mawms", "Nước Mắm"), ("nuocws mamws", "nước mắm"), ("Phus Quoocs", "Phú Quốc"),
    ("thuowr", "thuở"), ("muaw", "mưa"), ("hoaf", "hòa"), ("quys", "quý"), ("wowcs", "ước"), ("khoer", "khỏe"),
    ("DDAWKS LAWKS", "ĐẮK LẮK"), ("boss banhs", "boss bánh"),
  ])
  func `Telex is read syllable by syllable`(typed: String, meant: String) {
    #expect(KeyboardLeftovers.decodeTelex(typed) == meant)
  }

  @Test(arguments: [
    ("banh1 co6m1", "bánh cốm"), ("d9u7o7ng2 phe2n", "đường phèn"), ("duong972 phen2", "đường phèn"),
    ("nuoc71 mam81", "nước mắm"), ("hoa2 binh2", "hòa bình"), ("thuo73", "thuở"),
  ])
  func `VNI is read syllable by syllable`(typed: String, meant: String) {
    #expect(KeyboardLeftovers.decodeVNI(typed) == meant)
  }

  @Test(arguments: ["banh com", "", "bánh cốm", "8936012345678", "coffee shop", "https", "wifi"])
  func `ordinary words are left alone`(text: String) {
    #expect(KeyboardLeftovers.decodeTelex(text) == nil)
    #expect(KeyboardLeftovers.decodeVNI(text) == nil)
  }
}
