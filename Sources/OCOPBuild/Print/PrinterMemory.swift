import Glibc
package import OCOPDiagnostics
import OCOPDisk
package import OCOPPrint
import OCOPText

/// What is known of the printers of this machine: `printers` in the user's own configuration folder (XDG), one a line:
/// name, millimetres to the right, millimetres down, percent.
package struct PrinterMemory {
  private let path: String

  /// Nil where the machine says of no home.
  package init?() {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let folder = variable("XDG_CONFIG_HOME") ?? variable("HOME").map({ "\($0)/.config" }) else { return nil }
    path = "\(folder)/ocop/printers"
  }

  package func correction(of printer: String) throws(MachineError) -> PrinterCorrection? {
    try lines().first { $0.name == printer }?.correction
  }

  /// The names of the printers that are remembered, those first that come nearest to a word.
  package func printers(near word: String) throws(MachineError) -> [String] {
    let names = try lines().map(\.name)
    let near = NearMiss.matches(for: word, among: names, limit: names.count).map(\.candidate)
    return near + names.filter { !near.contains($0) }
  }

  package func remember(_ correction: PrinterCorrection, of printer: String) throws(MachineError) {
    var lines = try lines().filter { $0.name != printer }
    lines.append((printer, correction))
    let text = lines.sorted { $0.name < $1.name }.map {
      "\($0.name)\t\($0.correction.right)\t\($0.correction.down)\t\($0.correction.scale)\n"
    }.joined()
    try Disk.replace(path, with: Array(text.utf8))
  }

  private func lines() throws(MachineError) -> [(name: String, correction: PrinterCorrection)] {
    String(decoding: try Disk.read(path) ?? [], as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count == 4, let right = Double(fields[1]), let down = Double(fields[2]),
        let scale = Double(fields[3])
      else { return nil }
      return (String(fields[0]), PrinterCorrection(right: right, down: down, scale: scale))
    }
  }
}
