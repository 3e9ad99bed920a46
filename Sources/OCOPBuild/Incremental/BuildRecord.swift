import OCOPDiagnostics
import OCOPDisk
import OCOPText

/// The last build of an output folder, remembered so that the next can see that nothing has changed.
struct BuildRecord: Sendable, Equatable {
  static let name = ".ocop-build"

  let inputs: ContentHash
  /// Of the manifest's bytes.
  let manifest: ContentHash
  let warnings: Int

  init(inputs: ContentHash, manifest: ContentHash, warnings: Int) {
    self.inputs = inputs
    self.manifest = manifest
    self.warnings = warnings
  }

  /// Nil where there is none, or it cannot be understood: then everything is built.
  static func read(from folder: String) throws(MachineError) -> BuildRecord? {
    guard let bytes = try Disk.read("\(folder)/\(name)"), var reader = ByteRecordReader(bytes, format: format) else {
      return nil
    }
    return BuildRecord(inputs: reader.hash(), manifest: reader.hash(), warnings: Int(reader.number(UInt32.self)))
  }

  private static let format = "ocop-build 2"

  var bytes: [UInt8] {
    var writer = ByteRecordWriter(format: Self.format)
    writer.append(inputs)
    writer.append(manifest)
    writer.append(UInt32(warnings))
    return writer.finish()
  }

  /// The last build, where its inputs were the same and every file that it wrote is still as it was; nil otherwise.
  static func unchanged(since snapshot: InputSnapshot, in folder: String) throws(MachineError) -> UnchangedBuild? {
    // Somebody builds there, or was stopped after all was published: the build clears away what is left.
    guard Disk.status("\(folder)/\(OutputFolder.lockName)") == nil, Publisher.isSettled(folder),
      let record = try read(from: folder), record.inputs == snapshot.hash,
      let bytes = try Disk.read("\(folder)/\(OutputManifest.name)"), ContentHash(of: bytes) == record.manifest,
      // A damaged copy is for the build to mend.
      try Disk.read("\(folder)/\(OutputManifest.copyName)") == bytes
    else { return nil }
    let tree = try FolderTree(folder)
    guard let manifest = OutputManifest(bytes), try ChangeList.isThere(in: tree, of: manifest),
      manifest.isIntact(in: tree)
    else { return nil }
    return UnchangedBuild(files: manifest.count, warnings: record.warnings)
  }

  /// Remembers a build that has been published.
  static func keep(
    _ snapshot: InputSnapshot, manifest: ContentHash, warnings: Int, in folder: String
  ) throws(MachineError) {
    let record = BuildRecord(inputs: snapshot.hash, manifest: manifest, warnings: warnings)
    if try read(from: folder) == record { return }
    let written = try Disk.replace("\(folder)/\(name)", with: record.bytes)
    if snapshot.youngest > FileStamp.trusted(at: written) { try Disk.delete("\(folder)/\(name)") }
  }
}

/// A build that had nothing to do.
struct UnchangedBuild: Sendable {
  let files: Int
  let warnings: Int
}
