package import OCOPDiagnostics

/// How far one step of a build has come. Told from the threads that do the work, so that a later figure may come first.
package struct BuildProgress: Sendable {
  /// The steps that can be long.
  package enum Step: Sendable {
    case readingPhotos
    case photos
    case pages
  }

  package let step: Step
  package let done: Int
  package let total: Int

  /// Who wants to know.
  package typealias Report = @Sendable (BuildProgress) -> Void
}

/// What a person should hear of beside the problems of the content: what was mended, or left as it is, or done without.
package typealias BuildNotice = @Sendable (BilingualText) -> Void
