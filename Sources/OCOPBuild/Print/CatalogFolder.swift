import OCOPDiagnostics
import OCOPDisk
import OCOPModel
import OCOPPrint

/// A folder in which printed catalogs lie: PDFs, and the record of each print beside its own.
struct CatalogFolder: Sendable {
  /// On disk.
  let path: String
  /// What messages call it.
  let shown: String
  /// The files in it.
  let names: [String]

  static let recordEnding = ".edition.json"

  /// A record, and what its name and those of its PDFs begin with.
  struct Record: Sendable {
    let stem: String
    let edition: CatalogEdition

    var name: String { stem + CatalogFolder.recordEnding }
  }

  /// One PDF of a print.
  struct Volume: Sendable {
    let name: String
    /// "2"; empty where there is only one.
    let number: String
    let bytes: Int
  }

  /// Reads every record once.
  ///
  /// - Returns: those that can be used, and what is wrong with the others.
  func records() throws(MachineError) -> (usable: [Record], faults: [BilingualText]) {
    var records: [Record] = []
    var faults: [BilingualText] = []
    for name in names where name.hasSuffix(Self.recordEnding) {
      let bytes = try Disk.read("\(path)/\(name)") ?? []
      do throws(PrintFault) {
        let edition = try CatalogEdition(bytes, path: "\(shown)/\(name)")
        records.append(Record(stem: String(name.dropLast(Self.recordEnding.count)), edition: edition))
      } catch {
        faults.append(error.message)
      }
    }
    return (records, faults)
  }

  /// The PDFs of a print: "x.pdf", or the volumes "x-1.pdf", "x-2.pdf" … where the products were too many for one.
  ///
  /// - Returns: those that are whole, and what is wrong with the others.
  func volumes(of record: Record) throws(MachineError) -> (whole: [Volume], faults: [BilingualText]) {
    let stem = record.stem
    let numbers = names.contains("\(stem).pdf") ? [""] : (1...99).map(String.init)
    var volumes: [Volume] = []
    var faults: [BilingualText] = []
    for number in numbers {
      let name = number.isEmpty ? "\(stem).pdf" : "\(stem)-\(number).pdf"
      guard names.contains(name) else { break }
      if let bytes = try Disk.read("\(path)/\(name)"), Self.isWhole(bytes) {
        volumes.append(Volume(name: name, number: number, bytes: bytes.count))
      } else {
        faults.append(
          BilingualText(
            vi: "'\(shown)/\(name)' không phải là PDF nguyên vẹn", en: "'\(shown)/\(name)' is no whole PDF"))
      }
    }
    if volumes.isEmpty, faults.isEmpty {
      faults = [
        BilingualText(
          vi: "Có '\(record.name)' mà không có '\(stem).pdf'", en: "'\(record.name)' is there, but '\(stem).pdf' is not"
        )
      ]
    }
    return (volumes, faults)
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "%PDF-".utf8) && bytes.suffix(1024).contains("%%EOF".utf8)
  }
}
