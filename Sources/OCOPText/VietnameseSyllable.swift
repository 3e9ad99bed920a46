/// One written syllable: an optional run of initial consonants, a rhyme, and one tone.
///
/// Vietnamese orthography is regular enough to tell a syllable from any other word by its form; that is how misplaced
/// tones are put right and how keyboard leftovers are told from English words.
struct VietnameseSyllable {
  let letters: [VietnameseLetter]
  /// Where the rhyme starts: after `qu` and `gi` too, where these are consonants.
  let rhymeStart: Int
  /// The vowels of the rhyme.
  let nucleus: Range<Int>
  let tone: VietnameseTone

  /// Nil when the letters cannot be a Vietnamese syllable: an unknown initial or rhyme, two tones, or a tone that a
  /// rhyme ending in c, ch, k, p or t cannot bear.
  init?(_ letters: [VietnameseLetter]) {
    guard !letters.isEmpty, letters.count <= 7 else { return nil }
    var tone = VietnameseTone.ngang
    for letter in letters where letter.tone != .ngang {
      guard tone == .ngang else { return nil }
      tone = letter.tone
    }
    var start = letters.prefix { !$0.isVowel }.count
    let first = letters[0]
    if first.quality == .plain, letters.count > start + 1, letters[start].quality == .plain, letters[start + 1].isVowel
    {
      if start == 1, first.base == UInt8(ascii: "q"), letters[1].base == UInt8(ascii: "u") { start = 2 }
      if start == 1, first.base == UInt8(ascii: "g"), letters[1].base == UInt8(ascii: "i") { start = 2 }
    }
    guard Self.onsets.contains(Self.spelling(letters[..<start])) else { return nil }
    let rhyme = Self.spelling(letters[start...])
    guard Self.rhymes.contains(rhyme) else { return nil }
    let vowels = letters[start...].prefix(while: \.isVowel)
    if let last = letters.last, !last.isVowel, tone != .ngang, tone != .sac, tone != .nang {
      let beforeLast = letters.count > 1 ? letters[letters.count - 2].base : 0
      let stop =
        switch last.base {
        case UInt8(ascii: "c"), UInt8(ascii: "k"), UInt8(ascii: "p"), UInt8(ascii: "t"): true
        case UInt8(ascii: "h"): beforeLast == UInt8(ascii: "c")
        default: false
        }
      if stop { return nil }
    }
    self.letters = letters
    self.rhymeStart = start
    self.nucleus = vowels.startIndex..<vowels.endIndex
    self.tone = tone
  }

  /// The index of the letter that carries the tone in the spelling used by dictionaries of the older school and by
  /// place names in law: hòa, thủy, khỏe, but hoàn, quý, giàu, oải.
  var toneIndex: Int {
    if let marked = nucleus.last(where: { letters[$0].quality != .plain }) { return marked }
    if nucleus.count == 1 { return nucleus.lowerBound }
    if nucleus.count == 3 { return nucleus.lowerBound + 1 }
    return nucleus.upperBound < letters.count ? nucleus.lowerBound + 1 : nucleus.lowerBound
  }

  /// The letters with the tone where it belongs.
  var respelled: [VietnameseLetter] {
    var result = letters
    for index in result.indices { result[index].tone = .ngang }
    result[toneIndex].tone = tone
    return result
  }

  /// Toneless, lower-case spelling, composed.
  private static func spelling(_ letters: ArraySlice<VietnameseLetter>) -> String {
    var text = String.UnicodeScalarView()
    for var letter in letters {
      letter.tone = .ngang
      letter.isUpper = false
      if let scalar = letter.scalar { text.append(scalar) }
    }
    return String(text)
  }

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

  private static let onsets = words(
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
  ).union([""])

  /// The rhymes of the language; those in k belong to place names (Đắk Lắk).
  private static let rhymes = words(
    """
    a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc \
    oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyn uynh uyp uyt \
    uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu \
    y yên yêm yêng yêt yêu
    """)
}
