import OCOPText
import Testing

@Suite struct `Letters and digits of ASCII` {
  @Test func `are these, and no others`() {
    func bytes(where isOne: (UInt8) -> Bool) -> String {
      String(decoding: (0...UInt8.max).filter(isOne), as: UTF8.self)
    }
    #expect(bytes(where: \.isASCIIDigit) == "0123456789")
    #expect(bytes(where: \.isASCIILetter) == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    let scalars = (0..<0x2_0000).compactMap { Unicode.Scalar(UInt32($0)) }
    #expect(String(String.UnicodeScalarView(scalars.filter(\.isASCIIDigit))) == "0123456789")
  }
}
