package import OCOPContent
import OCOPDiagnostics

/// Changes single values of a content file and leaves every other character where it is: comments, the order of keys, quoting, line
/// ends, and the story below.
///
/// Every edit is read back. One that did not come out as meant (an unusual way of writing that this editor does not understand)
/// is undone and reported, never kept.
package struct FrontMatterEditor {
  package private(set) var file: FrontMatterText

  package init(_ file: FrontMatterText) {
    self.file = file
  }

  /// Writes `value` under a key at the top: over the one that is there, or as a new line behind the key that precedes it in
  /// `order`.
  ///
  /// - Returns: whether it worked; if not, nothing has changed.
  package mutating func set(_ key: String, to value: YAMLValue, order: [String]) -> Bool {
    let root = file.root
    var edit = TextEdit(file.text)
    if let old = root[key] {
      // Of a text in several languages, only the first is meant; its translations stay.
      if case .mapping(let texts) = old.content, case .text = value, let first = texts.first {
        edit.replace(first.value.span, with: value.flow)
        return keep(edit.text) { $0[key]?.firstScalar == value.scalar }
      }
      edit.replace(old.span, with: value.inline)
    } else if let pair = pairs(of: root).first(where: { $0.key == key }) {
      // The key stands there without a value: the value goes behind its colon.
      edit.insert(" " + value.inline, behindColonAfter: pair.keySpan.end)
    } else {
      let line = insertionLine(for: key, among: pairs(of: root), order: order)
      edit.insertLine("\(key): \(value.inline)", before: line)
    }
    return keep(edit.text) { $0[key].map { Self.matches($0, value) } ?? false }
  }

  /// Adds a record to the list under a key, which is made where it is missing.
  package mutating func append(_ record: [YAMLValue.Pair], to key: String, order: [String]) -> Bool {
    let item = YAMLValue.record(record)
    guard let list = file.root[key], !list.items.isEmpty else {
      if file.root[key] != nil { return set(key, to: .list([item]), order: order) }
      var edit = TextEdit(file.text)
      if let pair = pairs(of: file.root).first(where: { $0.key == key }) {
        edit.insertLine("  - \(item.flow)", before: pair.keySpan.end.line + 1)
      } else {
        let line = insertionLine(for: key, among: pairs(of: file.root), order: order)
        edit.insertLine("\(key):\n  - \(item.flow)", before: line)
      }
      return keep(edit.text) { $0[key]?.items.count == 1 }
    }
    let count = list.items.count
    var edit = TextEdit(file.text)
    if let last = list.items.last, edit.character(at: list.span.start) == "[" {
      edit.insert(", " + item.flow, at: last.span.end)
    } else if let last = list.items.last {
      // A block list: one more line, indented like its other items.
      let dash = edit.indentation(ofLine: list.span.start.line)
      edit.insertLine(String(repeating: " ", count: dash) + "- " + item.flow, before: Self.lineBehind(last.span))
    }
    return keep(edit.text) { node in
      guard let items = node[key]?.items, items.count == count + 1, let added = items.last else { return false }
      return Self.matches(added, item)
    }
  }

  /// Writes a value into one record of the list under a key.
  package mutating func set(_ name: String, to value: YAMLValue, in key: String, at index: Int) -> Bool {
    guard let item = file.root[key]?.items[index], case .mapping(let pairs) = item.content, let last = pairs.last else {
      return false
    }
    var edit = TextEdit(file.text)
    if let old = item[name] {
      edit.replace(old.span, with: value.flow)
    } else if edit.character(at: item.span.start) == "{" {
      edit.insert(", \(name): \(value.flow)", at: last.value.span.end)
    } else {
      let indentation = String(repeating: " ", count: pairs[0].keySpan.start.column - 1)
      edit.insertLine("\(indentation)\(name): \(value.flow)", before: Self.lineBehind(last.value.span))
    }
    return keep(edit.text) { node in
      guard let items = node[key]?.items, items.indices.contains(index) else { return false }
      return items[index][name].map { Self.matches($0, value) } ?? false
    }
  }

  // MARK: - Places

  private func pairs(of node: YAMLNode) -> [YAMLNode.Pair] {
    guard case .mapping(let pairs) = node.content else { return [] }
    return pairs
  }

  /// Behind the nearest key that `order` puts before it, else before the closing mark.
  private func insertionLine(for key: String, among pairs: [YAMLNode.Pair], order: [String]) -> Int {
    guard let place = order.firstIndex(of: key) else { return file.closingLine }
    let earlier = Set(order[..<place])
    guard let before = pairs.last(where: { earlier.contains($0.key) }) else {
      return pairs.first?.keySpan.start.line ?? file.closingLine
    }
    return before.value.isAbsent ? before.keySpan.end.line + 1 : Self.lineBehind(before.value.span)
  }

  /// The line below a value. A block text ends, for YAML, at the beginning of the next line.
  private static func lineBehind(_ span: SourceSpan) -> Int {
    span.end.column == 1 && span.end.line > span.start.line ? span.end.line : span.end.line + 1
  }

  // MARK: - Reading back

  private mutating func keep(_ text: String, if isMeant: (YAMLNode) -> Bool) -> Bool {
    guard let edited = FrontMatterText(text), isMeant(edited.root) else { return false }
    file = edited
    return true
  }

  private static func matches(_ node: YAMLNode, _ value: YAMLValue) -> Bool {
    switch (node.content, value) {
    case (.scalar(let read, _), .text(let written)), (.scalar(let read, _), .bare(let written)):
      return read.unicodeScalars.elementsEqual(written.unicodeScalars)
    case (.sequence(let nodes), .list(let values)):
      return nodes.count == values.count && zip(nodes, values).allSatisfy { matches($0, $1) }
    case (.mapping(let pairs), .record(let values)):
      return pairs.count == values.count
        && zip(pairs, values).allSatisfy { $0.key == $1.key && matches($0.value, $1.value) }
    default: return false
    }
  }
}
