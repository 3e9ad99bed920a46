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
