import Foundation
import OCOPDiagnostics
import OCOPMedia
import OCOPRendering
import Synchronization

/// The pictures that stand inside trace pages, read from the cache one at a time while pages are rendered: thousands of them
/// would not fit beside everything else.
final class InlinePictures: Sendable {
  private let library: PhotoLibrary
  /// By the photo's path relative to the site.
  private let files: [String: File]
  private let failure = Mutex<MachineError?>(nil)

  private struct File {
    let publication: PhotoLibrary.Publication
    let path: String
    let width: Int
    let height: Int
  }

  init(_ publications: [PhotoLibrary.Publication], library: PhotoLibrary) {
    self.library = library
    var files: [String: File] = [:]
    for publication in publications {
      for (variant, path) in zip(publication.plan.variants, publication.paths) where variant.role == .inline {
        files[publication.photo.path] = File(
          publication: publication, path: path, width: variant.width, height: variant.height)
      }
    }
    self.files = files
  }

  /// Nil where the photo has none. A file that cannot be read is remembered for `check()`.
  func picture(_ photo: String) -> InlinePicture? {
    guard let file = files[photo] else { return nil }
    do throws(MachineError) {
      guard let bytes = try library.bytes(of: file.path, in: file.publication) else { return nil }
      let data = "data:image/jpeg;base64," + Data(bytes).base64EncodedString()
      return InlinePicture(data: data, width: file.width, height: file.height)
    } catch {
      failure.withLock { $0 = $0 ?? error }
      return nil
    }
  }

  /// Throws what went wrong while pages were rendered.
  func check() throws(MachineError) {
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
