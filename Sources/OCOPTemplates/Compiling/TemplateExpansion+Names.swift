import OCOPDiagnostics
import OCOPText

/// Names: fields of the views around a tag, words of the interface, files of the theme.
extension TemplateExpansion {
  mutating func expandVariable(_ name: TemplateName, isRaw: Bool) {
    if let key = name.text.suffix(after: "t."), lookUp("t") == nil {
      isRaw ? report(.rawString(key), at: name.range) : expandString(key, name)
      return
    }
    if let file = name.text.suffix(after: "asset."), lookUp("asset") == nil {
      expandAsset(file, name)
      return
    }
    if name.text == "." {
      expandCurrent(name, isRaw: isRaw)
      return
    }
    guard let (slot, kind) = resolve(name) else { return }
    expand(kind, slot: slot, name, isRaw: isRaw)
  }

  private mutating func expand(_ kind: ViewField.Kind, slot: Int, _ name: TemplateName, isRaw: Bool) {
    switch kind {
    case .text, .number, .url:
      if isRaw {
        report(.rawText(name.text, noun: kind.noun), at: name.range)
      } else {
        put(kind, slot: slot, name: name)
      }
    case .html(let write, _):
      if isRaw {
        builder.add(.write(slot, builder.keep(TemplateProgram.FieldWriter(write))), name: name.text)
      } else {
        report(.escapedHTML(name.text), at: name.range)
      }
    case .flag, .view, .list, .texts:
      report(.notPrintable(name.text, noun: kind.noun), at: name.range)
    }
  }

  private mutating func put(_ kind: ViewField.Kind, slot: Int, name: TemplateName) {
    switch kind {
    case .text(let write, _):
      if builder.isAtStartOfAddress { report(.textAsAddress(name.text), at: name.range) }
      builder.add(.write(slot, builder.keep(TemplateProgram.FieldWriter(write))), name: name.text)
    case .number(let get): builder.add(.number(slot, builder.keep(TemplateProgram.NumberReader(get))), name: name.text)
    case .url(let write, _):
      builder.add(.write(slot, builder.keep(TemplateProgram.FieldWriter(write))), name: name.text)
    case .html, .flag, .view, .list, .texts: break
    }
  }

  /// `{{.}}`
  private mutating func expandCurrent(_ name: TemplateName, isRaw: Bool) {
    switch scopes.last {
    case .value(let kind, let slot): expand(kind, slot: slot, name, isRaw: isRaw)
    case .text where isRaw: report(.rawText(name.text, noun: "text"), at: name.range)
    case .text: builder.add(.currentText, name: name.text)
    case .view, nil: report(.noCurrentText, at: name.range)
    }
  }

  private mutating func expandAsset(_ file: String, _ name: TemplateName) {
    guard let address = assets[file] else {
      report(.unknownAsset(file, near: NearMiss.suggestion(for: file, among: assets.keys.sorted())), at: name.range)
      return
    }
    builder.address(address)
  }

  // MARK: Words of the interface

  private mutating func expandString(_ key: String, _ name: TemplateName) {
    guard let string = strings[key] else {
      let near = NearMiss.suggestion(for: key, among: strings.keys)
      report(.unknownString(key, language: strings.language, near: near.map { "t." + $0 }), at: name.range)
      return
    }
    guard let other = segments(string.other, of: string, key: key) else { return }
    guard let text = string.one else {
      expand(other, key: key, name)
      return
    }
    guard let one = segments(text, of: string, key: key) else { return }
    guard let (slot, count) = counted(in: other) else {
      report(.pluralWithoutNumber(key), at: name.range)
      return
    }
    let isExactlyOne: ViewField.Test = { count($0) == 1 }
    let isOne = builder.open(.test(slot, builder.keep(TemplateProgram.Test(isExactlyOne)), expected: true), name: "one")
    expand(one, key: key, name)
    builder.close(isOne)
    let isOther = builder.open(
      .test(slot, builder.keep(TemplateProgram.Test(isExactlyOne)), expected: false), name: "other")
    expand(other, key: key, name)
    builder.close(isOther)
  }

  private mutating func segments(_ text: String, of string: UIString, key: String) -> [UIString.Segment]? {
    let segments = UIString.segments(of: text)
    if segments == nil {
      diagnostics.append(TemplateProblem.malformedString(key).diagnostic(file: string.file, span: string.span))
    }
    return segments
  }

  private func counted(in segments: [UIString.Segment]) -> (slot: Int, count: ViewField.NumberGetter)? {
    for case .placeholder(let name) in segments {
      if case (let slot, .number(let count))? = path(name).found { return (slot, count) }
    }
    return nil
  }

  private mutating func expand(_ segments: [UIString.Segment], key: String, _ name: TemplateName) {
    for segment in segments {
      switch segment {
      case .text(let text):
        var escaped: [UInt8] = []
        escaped.appendEscaped(text)
        builder.constant(escaped)
      case .placeholder(let placeholder):
        let (found, missing) = path(placeholder)
        switch found {
        case (let slot, .text(let write, _))?:
          builder.add(.write(slot, builder.keep(TemplateProgram.FieldWriter(write))), name: placeholder)
        case (let slot, .number(let get))?:
          builder.add(.number(slot, builder.keep(TemplateProgram.NumberReader(get))), name: placeholder)
        case (_, let kind)?: report(.placeholderKind(placeholder, key: key, noun: kind.noun), at: name.range)
        case nil:
          let near = NearMiss.suggestion(for: missing.part, among: missing.candidates)
          report(.unknownPlaceholder(placeholder, key: key, view: missing.view, near: near), at: name.range)
        }
      }
    }
  }

  // MARK: Resolution

  mutating func resolve(_ name: TemplateName) -> (slot: Int, kind: ViewField.Kind)? {
    let (found, missing) = path(name.text)
    if let found { return found }
    let near = NearMiss.suggestion(for: missing.part, among: missing.candidates)
    report(.unknownName(missing.part, view: missing.view, near: near), at: name.range)
    return nil
  }

  private func lookUp(_ name: String) -> (slot: Int, kind: ViewField.Kind)? {
    for case .view(let layout, let slot) in scopes.reversed() {
      if let field = layout[name] { return (slot, field.kind) }
    }
    return nil
  }

  /// Where a dotted name ends that leads nowhere.
  private struct MissingPart {
    /// The part that nobody provides.
    var part = ""
    /// What lacks it: the innermost view, or what stands before the dot.
    var view = ""
    /// What is there instead.
    var candidates: [String] = []
  }

  /// Follows a dotted name.
  private func path(_ name: String) -> (found: (slot: Int, kind: ViewField.Kind)?, missing: MissingPart) {
    var parts = name.split(separator: ".").map(String.init)[...]
    let layouts = scopes.reversed().compactMap { scope in
      if case .view(let layout, _) = scope { layout } else { nil }
    }
    guard let first = parts.popFirst(), let (slot, outermost) = lookUp(first) else {
      let part = name.split(separator: ".").first.map(String.init) ?? name
      let candidates = layouts.flatMap { $0.fields.map(\.name) }
      return (nil, MissingPart(part: part, view: layouts[0].name, candidates: candidates))
    }
    var (kind, reached) = (outermost, first)
    for part in parts {
      guard case .view(let step, let layout, let isOptional) = kind else {
        return (nil, MissingPart(part: part, view: reached))
      }
      guard let field = layout()[part] else {
        return (nil, MissingPart(part: part, view: layout().name, candidates: layout().fields.map(\.name)))
      }
      (kind, reached) = (field.kind.reached(through: step, mayBeAbsent: isOptional), part)
    }
    return ((slot, kind), MissingPart())
  }
}

extension ViewField.Kind {
  /// Whether there is anything; nil for what is always there.
  var presence: ViewField.Test? {
    switch self {
    case .flag(let test): test
    case .text(_, let presence), .url(_, let presence), .html(_, let presence): presence
    case .view(let get, _, isOptional: true): { get($0) != nil }
    case .list(_, let isFilled, _): isFilled
    case .texts(let get): { !get($0).isEmpty }
    case .view, .number: nil
    }
  }
}

extension String {
  fileprivate func suffix(after prefix: String) -> String? {
    hasPrefix(prefix) && utf8.count > prefix.utf8.count ? String(dropFirst(prefix.count)) : nil
  }
}
