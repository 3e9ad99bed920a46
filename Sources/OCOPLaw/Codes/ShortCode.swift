/// The short code of a product (`Q/7K3M9QX`): seven characters that come from its key alone and never change, for labels
/// too small for a GS1 Digital Link and for products without a GTIN.
///
/// Six characters hold a hash of the key, the seventh checks them. The alphabet has 31 signs (no 0, 1, I, L, O), a prime,
/// so that a weighted sum modulo 31 finds every single wrong sign and every two that changed places. There are 31⁶, about
/// 887 million, codes: among the 1,100 products of a province two share one with a probability of 0.07 %, among
/// 18,000 of 17 %. Two products whose addresses would meet are an error in the check; a new key for the younger one mends it.
package struct ShortCode: Hashable, Sendable {
  package let text: String

  package init(key: String) {
    // FNV-1a, 64 bits, then the finaliser of SplitMix64, since FNV stirs its last bytes too little for a modulus.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    hash ^= hash >> 31
    var signs: [Int] = []
    for _ in 0..<6 {
      signs.append(Int(hash % 31))
      hash /= 31
    }
    signs.append(Self.check(signs))
    text = String(decoding: signs.map { Self.alphabet[$0] }, as: UTF8.self)
  }

  private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ".utf8)

  private static func check(_ signs: [Int]) -> Int {
    signs.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element } % 31
  }
}
