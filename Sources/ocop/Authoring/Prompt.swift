import Foundation
import OCOPAuthoring
import OCOPDiagnostics

/// Asks a person at a terminal, one question a line.
struct Prompt {
  /// The person has gone away, or wants no more.
  struct Ended: Error {}

  let language: MessageLanguage

  /// Whether there is someone to ask.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  /// Asks until the answer is accepted. Nothing typed means `suggestion`, and where there is none, nil.
  ///
  /// - Parameter candidates: what can be chosen; a part of a name without accents is enough, and Tab completes it.
  func ask<T>(
    _ question: BilingualText, suggestion: String? = nil, candidates: [Candidate] = [],
    accept: (String) -> Result<T, FieldInput.Fault>
  ) throws -> T? {
    while true {
      let typed = try line(question, suggestion: suggestion, candidates: candidates)
      let answer = typed.isEmpty ? suggestion ?? "" : typed
      guard !answer.isEmpty else { return nil }
      if !candidates.isEmpty, !typed.isEmpty {
        let found = Candidate.matches(typed, among: candidates)
        if found.count > 1 {
          offer(found)
          continue
        }
        if let only = found.first {
          if only.value != typed { Terminal.print("  → \(shown(only))\n") }
          if case .success(let value) = accept(only.value) { return value }
        }
      }
      switch accept(answer) {
      case .success(let value): return value
      case .failure(let fault): Terminal.print("  \(fault.message[language])\n")
      }
    }
  }

  /// A question with yes or no; nothing typed means no.
  func confirm(_ question: BilingualText) throws -> Bool {
    let answer = try line(
      BilingualText(vi: "\(question.vi) [c/K]", en: "\(question.en) [y/N]"), suggestion: nil, candidates: [])
    return ["c", "co", "có", "y", "yes"].contains(answer.lowercased())
  }

  private func line(_ question: BilingualText, suggestion: String?, candidates: [Candidate]) throws -> String {
    let lead = question[language] + (suggestion.map { " [\($0)]" } ?? "") + ": "
    Terminal.print(lead)
    return try RawTerminal.run {
      var editor = LineEditor()
      while true {
        guard let key = LineEditor.readKey() else { continue }
        switch key {
        case .end:
          Terminal.print("\n")
          throw Ended()
        case .enter:
          Terminal.print("\n")
          return FieldInput.trimmed(editor.text)
        case .tab:
          let found = Candidate.matches(editor.text, among: candidates)
          if found.count == 1 {
            editor.replace(with: found[0].value)
          } else if !found.isEmpty {
            Terminal.print("\n")
            offer(found)
          }
        default: editor.apply(key)
        }
        Terminal.printAsItIs("\r\u{1B}[K\(TextRenderer.printable(lead + editor.text))")
      }
    }
  }

  private func offer(_ candidates: [Candidate]) {
    for candidate in candidates.prefix(12) { Terminal.print("  \(shown(candidate))\n") }
    if candidates.count > 12 {
      let rest = candidates.count - 12
      Terminal.print(language == .vi ? "  … còn \(rest) mục, gõ thêm chữ\n" : "  … \(rest) more, type on\n")
    }
  }

  private func shown(_ candidate: Candidate) -> String {
    candidate.label == candidate.value ? candidate.value : "\(candidate.value)  (\(candidate.label))"
  }
}
